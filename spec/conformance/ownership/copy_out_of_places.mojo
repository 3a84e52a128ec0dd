# Taking a value out of a field or an element copies it.
struct Card:
    marks: [int]

fn main():
    var c = Card([1, 2])
    var m = c.marks
    m.append(3)
    print(c.marks, m)  # expect: [1, 2] [1, 2, 3]
    var cards = [c, Card([7])]
    var d = cards[1]
    d.marks[0] = 70
    print(cards[0].marks, cards[1].marks, d.marks)  # expect: [1, 2] [7] [70]
