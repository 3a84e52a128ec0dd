# Lists in lists die row by row.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn main():
    var rows = [[Noisy("a"), Noisy("b")], [], [Noisy("c")]]
    var row = rows.pop(0)
    print("popped", len(rows))
    # expect: drop c
    # expect: popped 2
    print("row", len(row))
    # expect: drop a
    # expect: drop b
    # expect: row 2
