# A fault inside a method is reported where it happened.
struct Shelf:
    books: [str]

    fn __getitem__(self, i: int) -> str:
        return self.books[i]  # fault: index out of range

s = Shelf(["red book", "blue book"])
print(s[1])
# expect: blue book
print(s[2])
