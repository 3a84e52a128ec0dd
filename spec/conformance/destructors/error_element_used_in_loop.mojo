# In a loop that only walks its list, an element cannot be given away.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn take(owned n: Noisy):
    print(n.name)

fn main():
    var xs = [Noisy("a"), Noisy("b")]
    for x in xs:
        take(x^)  # error: `x`
    print(len(xs))
