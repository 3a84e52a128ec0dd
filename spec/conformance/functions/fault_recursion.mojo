# A recursion without end is stopped.
fn down(n: Int) -> Int:
    return 1 + down(n + 1)  # fault: recursion too deep

fn main():
    print("start")  # expect: start
    print(down(0))
    print("never")
