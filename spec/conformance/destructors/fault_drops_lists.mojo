# A fault in the middle of filling a list destroys what is in it.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn fill(names: [str], n: int) -> int:
    var xs: [Noisy] = []
    for i in range(n):
        xs.append(Noisy(names[i]))  # fault: index out of range
    return len(xs)

fn main():
    print("filled", fill(["a"], 1))
    # expect: drop a
    # expect: filled 1
    print("filled", fill(["b", "c"], 3))
    # expect: drop b
    # expect: drop c
