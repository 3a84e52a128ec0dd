# An error's message is made of all that it is given; errors are compared, copied and shown.
def fail(n: Int) raises:
    raise Error("no item ", n, " of ", 2.5)


def main():
    try:
        fail(3)
    except e:
        print(e)  # expect: no item 3 of 2.5
        var again = Error(e)
        print(again == e, again.as_string_slice())  # expect: True no item 3 of 2.5
    print(Error(7), String(Error("seven")), str(Error("eight")))  # expect: 7 seven eight
    try:
        raise "a text"
    except e:
        print(e)  # expect: a text
