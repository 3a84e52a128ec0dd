# Comprehensions of dictionaries and sets.
def main():
    print({x: x * x for x in range(4) if x != 2})  # expect: {0: 0, 1: 1, 3: 9}
    print({x % 3 for x in [1, 4, 2, 5]})  # expect: {1, 2}
    var words = ["a", "bb", "cc"]
    var by_length = {len(w): w for w in words}
    print(by_length[2], len(by_length))  # expect: cc 2
    for w in {w + "!" for w in words}:
        print(w, end=" ")
    print()  # expect: a! bb! cc! 
    var table = {(x, y): x * y for x in range(3) for y in range(3) if x < y}
    print(len(table), table[(1, 2)])  # expect: 3 2
    var nested = {w: [c for c in w.codepoint_slices()] for w in words}
    print(nested["bb"])  # expect: [b, b]
