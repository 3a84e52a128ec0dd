comptime Real = Float64
comptime Grid = List[List[Int]]
