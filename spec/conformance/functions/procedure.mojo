# A function without a result, left early by a bare `return`.
fn countdown(n: Int):
    if n < 0:
        print("no")
        return
    for i in range(n, 0, -1):
        print(i, end=" ")
    print("go")

fn main():
    countdown(3)  # expect: 3 2 1 go
    countdown(-1)  # expect: no
