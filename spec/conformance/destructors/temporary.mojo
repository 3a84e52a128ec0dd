# A temporary dies at the end of what uses it, and lives as long as a reference into it.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

fn build(name: str) -> Noisy:
    return Noisy(name)

fn main():
    print(build("t").name)
    # expect: t
    # expect: drop t
    build("u").hail()
    # expect: hail u
    # expect: drop u
    print(Noisy("v").name + "!")
    # expect: drop v
    # expect: v!
