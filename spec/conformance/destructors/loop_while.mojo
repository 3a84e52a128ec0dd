# The condition of a while loop keeps its value until the loop ends.
struct Fuse:
    var left: Int

    fn burn(mut self) -> Bool:
        self.left -= 1
        return self.left >= 0

    fn __del__(owned self):
        print("drop fuse at", self.left)

fn main():
    var f = Fuse(2)
    while f.burn():
        print("burning")
    print("out")
    # expect: burning
    # expect: burning
    # expect: drop fuse at -1
    # expect: out
