# Names in a struct that are known at compile time, in both spellings.
struct Deck:
    alias suits = 4
    comptime ranks = 13
    comptime size = Self.suits * Self.ranks
    var left: Int

    fn __init__(out self):
        self.left = Self.size

    fn deal(mut self, players: Int):
        self.left -= players * 5

fn main():
    var d = Deck()
    d.deal(4)
    print(Deck.suits, Deck.ranks, Deck.size, d.left)  # expect: 4 13 52 32
