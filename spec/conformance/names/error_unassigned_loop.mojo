# A loop may run no round at all, so what it assigns may be missing after it.
fn main():
    for i in range(3):
        last = i * i
    print(last)  # error: `last` is not assigned
