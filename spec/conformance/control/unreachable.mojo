# What stands after a `return`, `break` or `continue` never runs.
fn f() -> Int:
    return 1
    print("never")

fn main():
    print(f())  # expect: 1
    for i in range(2):
        continue
        print("never")
    while True:
        break
        print("never")
    print("end")  # expect: end
