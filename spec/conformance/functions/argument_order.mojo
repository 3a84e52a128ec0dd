# Arguments are evaluated from left to right, in the order of the call.
def note(n: Int) -> Int:
    print("note", n)
    return n

def minus(a: Int, b: Int) -> Int:
    return a - b

def main():
    print(minus(note(1), note(2)))
    # expect: note 1
    # expect: note 2
    # expect: -1
    print(minus(b=note(3), a=note(4)))
    # expect: note 3
    # expect: note 4
    # expect: 1
