# The first true branch runs, and only that one.
fn grade(n: Int) -> String:
    if n >= 90:
        return "A"
    elif n >= 75:
        return "B"
    elif n >= 60:
        return "C"
    else:
        return "F"

fn main():
    for n in range(50, 100, 15):
        print(n, grade(n))
    # expect: 50 F
    # expect: 65 C
    # expect: 80 B
    # expect: 95 A
