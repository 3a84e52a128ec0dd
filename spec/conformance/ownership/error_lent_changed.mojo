# What is lent for reading cannot be changed, directly or by a call.
struct Point:
    x: int

fn grow(mut xs: [int]):
    xs.append(1)

fn a(borrowed xs: [int]):
    xs.append(1)  # error: `xs`

fn b(read p: Point):
    p.x += 1  # error: `p`

fn c(borrowed xs: [int]):
    grow(xs)  # error: `xs`

a([1])
b(Point(1))
c([1])
