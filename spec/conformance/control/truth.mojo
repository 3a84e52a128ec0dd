# Numbers, strings and lists can stand as conditions: zero and empty are false.
def say(yes: Bool) -> String:
    return "yes" if yes else "no"

def main():
    var n = 3
    while n:
        n -= 1
    print(n)  # expect: 0
    var xs: List[Int] = []
    if not xs:
        print("empty list")  # expect: empty list
    xs.append(0)
    if xs:
        print("one element")  # expect: one element
    var s = String("")
    print(say(not s))  # expect: yes
