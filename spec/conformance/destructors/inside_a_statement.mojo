# The last use may lie in the middle of a statement: the rest of it runs without the value.
struct Bag:
    var items: List[Int]

    fn __len__(self) -> Int:
        return len(self.items)

    fn __del__(owned self):
        print("drop bag")

fn main():
    var a = Bag([1, 2])
    print("items:", len(a))
    # expect: drop bag
    # expect: items: 2
    var b = Bag([3, 4, 5])
    var n = len(b) * 10
    # expect: drop bag
    print("n:", n)
    # expect: n: 30
