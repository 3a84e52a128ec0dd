# An inner function sees the variables around it, and changes them.
fn counted(n: Int) -> Int:
    var total = 0
    var seen = List[Int]()

    @parameter
    fn add(i: Int):
        total += i
        seen.append(i)

    for i in range(n):
        add(i)
    print(seen)
    return total

struct Account:
    var balance: Int

    fn __init__(out self, balance: Int):
        self.balance = balance

    fn pay_all(mut self, prices: List[Int]) -> Int:
        fn pay(price: Int) -> Bool:
            if price > self.balance:
                return False
            self.balance -= price
            return True
        var paid = 0
        for p in prices:
            if pay(p):
                paid += 1
        return paid

def outer(xs: List[Int]):
    scale = 3
    def inner(i: Int) -> Int:
        def innermost() -> Int:
            return xs[i] * scale
        return innermost() + 1
    result = []
    for i in range(len(xs)):
        result.append(inner(i))
    scale = 4
    print(result, inner(0))

fn main():
    print(counted(4))  # expect: [0, 1, 2, 3]
    # expect: 6
    var account = Account(10)
    print(account.pay_all([4, 7, 5]), account.balance)  # expect: 2 1
    outer([1, 2, 3])  # expect: [4, 7, 10] 5
    var x = 1
    def replace():
        x = 5
        return x
    print(replace(), x)  # expect: 5 1
    @parameter
    fn assign():
        x = 7
    assign()
    print(x)  # expect: 7
