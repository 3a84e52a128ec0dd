# A loop that may end does not count as a return.
def find(xs: List[Int], wanted: Int) -> Int:  # error: without returning
    for i in range(len(xs)):
        if xs[i] == wanted:
            return i

def main():
    print(find([1, 2], 2))
