# A variable that functions read lives until the last call of them, or its own last use.
struct Noisy:
    var name: String

    fn __del__(deinit self):
        print("end of", self.name)

    fn __init__(out self, name: String):
        self.name = name

a = Noisy("a")
b = Noisy("b")
c = Noisy("c")

fn reads_a() -> Int:
    return len(a.name)

fn reads_through() -> Int:
    return reads_a()

# expect: end of c
print(b.name)  # expect: b
# expect: end of b
print("one", reads_a())  # expect: one 1
print("two", reads_through())
# expect: end of a
# expect: two 1
