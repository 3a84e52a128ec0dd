# main sees the script's variables, and they live until its last use of them.
struct Noisy:
    var name: String

    fn __init__(out self, name: String):
        self.name = name

    fn __del__(deinit self):
        print("end of", self.name)

fn show():
    print(noisy.name, values)

fn main():
    values.append(2)
    show()
    print("last")

noisy = Noisy("n")
values = [1]
print("script")
# expect: script
# expect: n [1, 2]
# expect: last
# expect: end of n
