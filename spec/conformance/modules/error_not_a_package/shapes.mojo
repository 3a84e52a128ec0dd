comptime round = 1
