# What a compile-time name is made of may not print.
fn noisy(n: Int) -> Int:
    print("computing", n)
    return n * 2

comptime TWELVE = noisy(6)  # error: `noisy`

fn main():
    print(TWELVE)
