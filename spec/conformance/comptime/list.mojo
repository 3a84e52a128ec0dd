# A list computed at compile time and read at run time.
fn primes(limit: Int) -> List[Int]:
    var found: List[Int] = []
    for n in range(2, limit):
        var prime = True
        for p in found:
            if n % p == 0:
                prime = False
                break
        if prime:
            found.append(n)
    return found

comptime PRIMES = primes(30)

fn main():
    print(PRIMES)  # expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
    var t = 0
    for p in PRIMES:
        t += p
    print(t, len(PRIMES), PRIMES[3])  # expect: 129 10 7
