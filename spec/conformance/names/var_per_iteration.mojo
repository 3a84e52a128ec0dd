# A `var` in a loop body starts anew in each round.
def main():
    for i in range(3):
        var seen = 0
        seen += i
        print(seen)
    # expect: 0
    # expect: 1
    # expect: 2
