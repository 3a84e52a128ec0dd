# A compile-time member is no place.
struct Deck:
    alias size = 52
    left: int

fn main():
    var d = Deck(10)
    d.left = 11
    Deck.size = 53  # error: assign
    print(d.left)
