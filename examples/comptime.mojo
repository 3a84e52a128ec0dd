# Names, conditions, loops and whole calls that are settled while compiling.
comptime ROWS = 5
comptime VERBOSE = False


def binomial(n: Int, k: Int) -> Int:
    return 1 if k == 0 or k == n else binomial(n - 1, k - 1) + binomial(n - 1, k)


comptime MIDDLE = binomial(2 * ROWS, ROWS)


def powers() -> [Int; ROWS]:
    result: [Int; ROWS] = []
    for i in range(ROWS):
        result[i] = 1 << i
    return result


def main():
    comptime assert MIDDLE == 252, "the middle of row ten"
    print(MIDDLE)  # expect: 252
    print(powers())  # expect: [1, 2, 4, 8, 16]
    comptime for k in range(3):
        print("4 choose", k, "is", binomial(4, k))
    # expect: 4 choose 0 is 1
    # expect: 4 choose 1 is 4
    # expect: 4 choose 2 is 6
    comptime if VERBOSE:
        print("verbose")
    else:
        print("quiet")  # expect: quiet
    # Arithmetic on literals is exact until a type is fixed.
    print(2**100 // 2**90)  # expect: 1024
