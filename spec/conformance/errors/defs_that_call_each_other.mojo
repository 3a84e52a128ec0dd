# Functions that do not say whether they raise call each other, and one of them does: all of them
# may, whichever is looked at first.
def ping(n: Int) -> Int:
    if n > 9:
        raise Error("too many")
    return pong(n + 1)


def pong(n: Int) -> Int:
    return ping(n) + 1


def odd(n: Int) -> Bool:
    return n != 0 and even(n - 1)


def even(n: Int) -> Bool:
    return n == 0 or check(n - 1) and odd(n - 1)


def check(n: Int) -> Bool:
    if n < -5:
        raise Error("below -5")
    return True


def main():
    for start in range(2):
        try:
            print(ping(start) if start == 0 else pong(start))
        except e:
            print(e)
    # expect: too many
    # expect: too many
    print(even(4), odd(4))  # expect: True False
    try:
        print(odd(-2))
    except e:
        print(e)  # expect: below -5
