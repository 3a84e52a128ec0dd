# The destructor as it is spelled today.
struct Lamp:
    var room: String

    def __init__(out self, room: String):
        self.room = room
        print("on in", room)

    def __deinit__(deinit self):
        print("off in", self.room)

def main():
    var k = Lamp("kitchen")
    # expect: on in kitchen
    var h = Lamp("hall")
    # expect: on in hall
    print(k.room)
    # expect: kitchen
    # expect: off in kitchen
    print(h.room)
    # expect: hall
    # expect: off in hall
