# A destructor may use `self` whole: its fields are lent, and die once, after their own last use.
struct Noisy:
    var name: String

    fn __del__(owned self):
        print("drop", self.name)

struct Pet:
    var name: Noisy
    var toy: Noisy
    var age: Int

    fn __str__(self) -> String:
        return self.name.name + str(self.age)

    fn report(self):
        print("report", self.age)

    fn __del__(owned self):
        print("bye", self, str(self), self.toy.name)
        self.report()
        print(f"{self}")
        looked_at(self)
        print("toy", self.toy.name)

fn looked_at(pet: Pet):
    print("looked at", pet.name.name)

fn main():
    var pets = [Pet(Noisy("Loki"), Noisy("ball"), 3), Pet(Noisy("Sif"), Noisy("bone"), 4)]
    print("have", len(pets))
    print("end")
    # expect: bye Loki3 Loki3 ball
    # expect: report 3
    # expect: Loki3
    # expect: looked at Loki
    # expect: drop Loki
    # expect: toy ball
    # expect: drop ball
    # expect: bye Sif4 Sif4 bone
    # expect: report 4
    # expect: Sif4
    # expect: looked at Sif
    # expect: drop Sif
    # expect: toy bone
    # expect: drop bone
    # expect: have 2
    # expect: end
