# Nor can it hold one in a tuple or an array of its own, or by way of another struct.
struct Pair:
    var next: Tuple[Int, Pair]  # error: `Pair` contains itself

struct Row:
    var nodes: [Row; 2]  # error: `Row` contains itself

struct Deep:
    var nodes: InlineArray[Tuple[Int, Deep], 3]  # error: `Deep` contains itself

struct One:
    var other: Two

struct Two:
    var one: (String, One)  # error: `Two` contains itself

struct Later:
    var list: List[Self2]

struct Self2:
    var inside: (Self2, Int)  # error: `Self2` contains itself

struct Fine:
    var list: List[Tuple[Int, Fine]]
    var lists: List[[Fine; 2]]

fn main():
    var f = Fine([], [])
    print(len(f.list))
