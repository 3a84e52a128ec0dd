"""Calls two small methods of an object in a loop; one of them changes a field."""

N = 5000000


class Walker:
    __slots__ = ("position", "stride")

    def __init__(self, stride):
        self.position = 0
        self.stride = stride

    def advance(self, by):
        self.position += self.stride
        if self.position > by:
            self.position -= by

    def doubled(self):
        return self.position + self.position


def main():
    walker = Walker(37)
    total = 0
    for i in range(N):
        walker.advance(i)
        total += walker.doubled()
    print(walker.position, total)


main()
