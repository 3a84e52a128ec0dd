# What is returned is computed, then the rest of the function's values die, then the caller goes on.
struct Bag:
    var items: [int]

    fn sum(self) -> int:
        total = 0
        for x in self.items:
            total += x
        return total

    fn __del__(owned self):
        print("drop bag")

fn total_of_three() -> int:
    var b = Bag([1, 2, 3])
    return b.sum()

fn main():
    print("total", total_of_three())
    # expect: drop bag
    # expect: total 6
