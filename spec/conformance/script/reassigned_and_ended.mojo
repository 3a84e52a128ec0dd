# What a function assigns anew ends what the variable held; what it holds lives until the last call.
struct Noisy:
    var name: String

    fn __init__(out self, name: String):
        self.name = name

    fn __del__(deinit self):
        print("end of", self.name)

a = Noisy("first")
b = Noisy("kept")

def renew(to: String):
    global a
    a = Noisy(to)

def reads():
    print("reads", a.name, b.name)

renew("second")  # expect: end of first
reads()  # expect: reads second kept
print("between")  # expect: between
renew("third")  # expect: end of second
print(a.name)  # expect: third
# expect: end of third
reads_b = len(b.name)
# expect: end of kept
print("end", reads_b)  # expect: end 4
