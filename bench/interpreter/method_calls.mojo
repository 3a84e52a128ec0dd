# Calls two small methods of a struct in a loop; one of them changes a field.
comptime N = 5000000


struct Walker:
    var position: Int
    var stride: Int

    def __init__(out self, stride: Int):
        self.position = 0
        self.stride = stride

    def advance(mut self, by: Int):
        self.position += self.stride
        if self.position > by:
            self.position -= by

    def doubled(self) -> Int:
        return self.position + self.position


def main():
    var walker = Walker(37)
    var total = 0
    for i in range(N):
        walker.advance(i)
        total += walker.doubled()
    print(walker.position, total)
