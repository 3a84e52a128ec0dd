# A reduction may be spelt in full, and a sum may be of what is taken away; loops in other branches of
# a function may reduce the same variable.
struct Account:
    var balance: Int
    var rate: Float64

    fn __init__(out self):
        self.balance = 100
        self.rate = 1.0

    fn year(mut self, costs: List[Int]):
        parallel for cost in costs:
            self.balance -= cost
            self.rate = self.rate * 1.5


fn either(up: Bool, n: Int) -> Int:
    var result = 0
    if up:
        parallel for i in range(n):
            result += 1
    else:
        parallel for i in range(n):
            result -= 3
    return result


fn nested(n: Int) -> Float64:
    var total = 0.0
    parallel for i in range(n):
        parallel for j in range(n):
            total -= Float64(i * j)
        total = 0.5 + total
    return total


fn main():
    print(either(True, 1000000), either(False, 1000000))  # expect: 1000000 -3000000
    var sum = 5
    var spread: Float32 = 0.5
    var small: Int8 = 100
    var half: Float16 = 2.0
    var both = 1
    var product = 1
    parallel for i in range(5000):
        sum = sum + i
        spread = spread - 0.25
        small = small - 7
        both = i + both - 2 * i + 1
        both -= 1
        if i < 10:
            product = 2 * product
            half = half - 0.5
    print(sum, spread, small, both)  # expect: 12497505 -1249.5 -84 -12497499
    print(product, half)  # expect: 1024 -3.0
    var account = Account()
    account.year([10, 20, 30])
    print(account.balance, account.rate)  # expect: 40 3.375
    print(nested(30))  # expect: -189210.0
    var zero = -0.0
    parallel for i in range(0):
        zero -= 1.0
    print(zero)  # expect: -0.0
