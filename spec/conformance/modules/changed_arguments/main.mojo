# What a function of another module changes is changed, however it is called.
import work
from work import fill

fn through(mut xs: List[Int]):
    from work import fill as f

    f(xs)

def unmarked(xs):
    work.fill(xs)

var xs: List[Int] = []
fill(xs)
work.fill(xs)
through(xs)
unmarked(xs)
print(xs)  # expect: [0, 1, 2, 3]
