from ... import z  # error: lead out of all packages

comptime y = 1
