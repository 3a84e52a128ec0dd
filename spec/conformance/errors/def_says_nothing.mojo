# A def that does not say whether it raises is seen to.
def find(xs: List[Int], y: Int) -> Int:
    for i in range(len(xs)):
        if xs[i] == y:
            return i
    raise Error("not found")

def twice(xs: List[Int], y: Int) -> Int:
    return 2 * find(xs, y)

def main():
    try:
        print(twice([1, 2], 2))  # expect: 2
        print(twice([1], 3))
    except e:
        print(e)  # expect: not found
