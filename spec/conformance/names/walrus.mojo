# `:=` assigns in the middle of an expression.
def halve(n: Int) -> Int:
    return n // 2

def main():
    var n = 40
    while (n := halve(n)) > 3:
        print(n)
    # expect: 20
    # expect: 10
    # expect: 5
    print("end", n)  # expect: end 2
    if (square := n * n) > 3:
        print(square)  # expect: 4
