# The values of a script die at their last use, too.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

a = Noisy("a")
b = Noisy("b")
b.hail()
# expect: hail b
# expect: drop b
print("still here:", a.name)
# expect: still here: a
# expect: drop a
print("end")
# expect: end
