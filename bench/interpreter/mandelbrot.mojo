# Counts the points of a grid that stay bounded, and all the steps taken.
comptime SIZE = 640
comptime LIMIT = 100


def escape_steps(cr: Float64, ci: Float64) -> Int:
    var zr = 0.0
    var zi = 0.0
    for step in range(LIMIT):
        var zr2 = zr * zr
        var zi2 = zi * zi
        if zr2 + zi2 > 4.0:
            return step
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return LIMIT


def main():
    var inside = 0
    var total = 0
    for row in range(SIZE):
        var ci = 2.0 * Float64(row) / Float64(SIZE) - 1.0
        for column in range(SIZE):
            var cr = 3.0 * Float64(column) / Float64(SIZE) - 2.0
            var steps = escape_steps(cr, ci)
            total += steps
            if steps == LIMIT:
                inside += 1
    print(inside, total)
