# A range whose step is zero would never end.
fn show(step: Int):
    for i in range(0, 6, step):  # fault: step is zero
        print(i, end=" ")
    print()

fn main():
    show(3)  # expect: 0 3
    show(0)
