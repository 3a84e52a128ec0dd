# A function may build a list and return it.
fn primes(n: Int) -> List[Int]:
    var found: List[Int] = []
    for k in range(2, n):
        var prime = True
        for p in found:
            if k % p == 0:
                prime = False
                break
        if prime:
            found.append(k)
    return found

fn main():
    print(primes(20))  # expect: [2, 3, 5, 7, 11, 13, 17, 19]
    print(len(primes(100)))  # expect: 25
