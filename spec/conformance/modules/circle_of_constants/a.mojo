from b import B

comptime ONE = 1
comptime A = 2 * B
