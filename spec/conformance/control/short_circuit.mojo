# `and` and `or` stop as soon as the answer is known.
def check(name: String, answer: Bool) -> Bool:
    print("check", name)
    return answer

def main():
    if check("a", False) and check("b", True):
        print("never")
    # expect: check a
    if check("c", True) or check("d", True):
        print("yes")
    # expect: check c
    # expect: yes
    if not check("e", False) and check("f", True):
        print("both")
    # expect: check e
    # expect: check f
    # expect: both
