# Fannkuch-redux: reverses prefixes of every permutation of N numbers, several times.
comptime N = 9
comptime ROUNDS = 2


def flips_of(first: List[Int], mut perm: List[Int]) -> Int:
    for i in range(len(first)):
        perm[i] = first[i]
    var flips = 0
    var top = perm[0]
    while top != 0:
        var lo = 0
        var hi = top
        while lo < hi:
            var kept = perm[lo]
            perm[lo] = perm[hi]
            perm[hi] = kept
            lo += 1
            hi -= 1
        flips += 1
        top = perm[0]
    return flips


def next_permutation(mut first: List[Int], mut count: List[Int]) -> Bool:
    for r in range(1, len(first)):
        var head = first[0]
        for i in range(r):
            first[i] = first[i + 1]
        first[r] = head
        var left = count[r] - 1
        count[r] = left
        if left > 0:
            return True
        count[r] = r + 1
    return False


def fannkuch(n: Int) -> Tuple[Int, Int]:
    var first = List[Int]()
    var perm = List[Int]()
    var count = List[Int]()
    for i in range(n):
        first.append(i)
        perm.append(i)
        count.append(i + 1)
    var checksum = 0
    var most = 0
    var sign = 1
    var more = True
    while more:
        var flips = flips_of(first, perm)
        checksum += sign * flips
        if flips > most:
            most = flips
        sign = -sign
        more = next_permutation(first, count)
    return checksum, most


def main():
    for _ in range(ROUNDS):
        var checksum, most = fannkuch(N)
        print(checksum, most)
