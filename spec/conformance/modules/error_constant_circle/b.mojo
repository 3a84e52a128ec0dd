from a import A

comptime B = A + 1
