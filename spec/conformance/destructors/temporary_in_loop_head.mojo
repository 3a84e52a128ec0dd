# A temporary that a loop walks lives until the loop ends.
struct Bag:
    var items: [int]

    fn __del__(owned self):
        print("drop bag")

fn build() -> Bag:
    return Bag([1, 2])

fn main():
    for x in build().items:
        print(x)
    print("after")
    # expect: 1
    # expect: 2
    # expect: drop bag
    # expect: after
