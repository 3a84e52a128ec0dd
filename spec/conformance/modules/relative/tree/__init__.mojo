comptime NAME = "tree"
