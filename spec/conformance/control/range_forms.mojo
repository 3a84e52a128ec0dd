# `range` with one, two and three arguments, up and down.
def show(start: Int, stop: Int, step: Int):
    for i in range(start, stop, step):
        print(i, end=" ")
    print("|")

def main():
    for i in range(4):
        print(i, end=" ")
    print("|")  # expect: 0 1 2 3 |
    for i in range(-2, 2):
        print(i, end=" ")
    print("|")  # expect: -2 -1 0 1 |
    show(0, 10, 3)  # expect: 0 3 6 9 |
    show(10, 0, -4)  # expect: 10 6 2 |
    show(5, 5, 1)  # expect: |
    show(5, 0, 1)  # expect: |
    show(0, 5, -1)  # expect: |
