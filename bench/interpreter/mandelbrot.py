"""Counts the points of a grid that stay bounded, and all the steps taken."""

SIZE = 640
LIMIT = 100


def escape_steps(cr, ci):
    zr = 0.0
    zi = 0.0
    for step in range(LIMIT):
        zr2 = zr * zr
        zi2 = zi * zi
        if zr2 + zi2 > 4.0:
            return step
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return LIMIT


def main():
    inside = 0
    total = 0
    for row in range(SIZE):
        ci = 2.0 * row / SIZE - 1.0
        for column in range(SIZE):
            cr = 3.0 * column / SIZE - 2.0
            steps = escape_steps(cr, ci)
            total += steps
            if steps == LIMIT:
                inside += 1
    print(inside, total)


main()
