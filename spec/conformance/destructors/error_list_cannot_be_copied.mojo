# A list of such structs cannot be copied either, nor can an element be taken by index.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn main():
    var xs = [Noisy("a"), Noisy("b")]
    var ys = xs.copy()  # error: cannot be copied
    var first = xs[0]  # error: cannot be copied
    print(len(xs), len(ys), first.name)
