# Structs in structs: the inner destructor runs where the field dies.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

struct Shelf:
    var book: Noisy

    fn __del__(owned self):
        print("drop shelf")

struct Room:
    var shelf: Shelf
    var number: int

    fn __del__(owned self):
        print("leaving room", self.number)

fn main():
    var r = Room(Shelf(Noisy("book")), 7)
    print("in room with", r.shelf.book.name)
    # expect: in room with book
    # expect: drop book
    # expect: drop shelf
    # expect: leaving room 7
    print("end")
    # expect: end
