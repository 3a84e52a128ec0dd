# A list that is a field dies with its struct, element by element.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

struct Team:
    var members: [Noisy]
    var captain: Noisy

fn main():
    var t = Team([Noisy("m0"), Noisy("m1")], Noisy("c"))
    t.members.append(Noisy("m2"))
    print("captain", t.captain.name)
    # expect: captain c
    # expect: drop m0
    # expect: drop m1
    # expect: drop m2
    # expect: drop c
    print("end")
    # expect: end
