# What is borrowed cannot be changed by an inner function either.
fn count(xs: List[Int], read ys: List[Int]):
    fn add(i: Int):
        ys.append(i)
    add(1)  # error: cannot change `ys`: it is borrowed

fn main():
    count([1], [2])
