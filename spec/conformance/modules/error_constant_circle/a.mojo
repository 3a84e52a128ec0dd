from b import B

comptime A = B + 1  # error: defined by itself
