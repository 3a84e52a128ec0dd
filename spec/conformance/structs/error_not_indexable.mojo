# Indexing, measuring and looping need their methods.
struct Coin:
    cents: int

fn main():
    var a = Coin(1)
    print(a[0])  # error: cannot be indexed
    print(len(a))  # error: `__len__`
    for c in a:  # error: cannot iterate
        print(c)
