comptime x = 1
