# Some[…] is a parameter without a name.
fn show(x: Some[Writable], times: Int = 1):
    for _ in range(times):
        print(x)

fn main():
    show(3)  # expect: 3
    show("x", times=2)  # expect: x
    # expect: x
