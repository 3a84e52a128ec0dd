# A value is destroyed right after its last use, not at the end of its block.
struct Ticket:
    var name: String

    def __init__(out self, name: String):
        self.name = name
        print("open", name)

    def __deinit__(deinit self):
        print("close", self.name)

    def show(self):
        print("show", self.name)


def consume(var ticket: Ticket):
    ticket.show()
    print("consumed")


def main():
    var a = Ticket("a")  # expect: open a
    var b = Ticket("b")  # expect: open b
    a.show()
    # expect: show a
    # expect: close a
    print("between")  # expect: between
    consume(b^)
    # expect: show b
    # expect: close b
    # expect: consumed
    for i in range(2):
        var t = Ticket("t" + String(i))
        t.show()
        print("round", i)
    # expect: open t0
    # expect: show t0
    # expect: close t0
    # expect: round 0
    # expect: open t1
    # expect: show t1
    # expect: close t1
    # expect: round 1
    print("end")  # expect: end
