# The statements of a script run in order, then `main`.
print("one")
double(4)

fn double(n: int):
    print("two times", n, "is", n * 2)

fn main():
    print("main")

print("three")
# expect: one
# expect: two times 4 is 8
# expect: three
# expect: main
