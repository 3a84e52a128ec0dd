# A local name may be the name of a function declared outside.
def total(xs: List[Int]) -> Int:
    var s = 0
    for x in xs:
        s += x
    return s

def show(total: Int):
    print("total is", total)

def main():
    show(total([1, 2, 3]))  # expect: total is 6
