from helper import y  # error: imports itself

comptime x = 1
comptime y = 2
