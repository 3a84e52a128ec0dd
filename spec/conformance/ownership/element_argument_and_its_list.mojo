# An element passed for change beside what is read of its list before.
fn push(mut xs: [int], n: int):
    xs.append(n)
rows = [[1, 2], [3]]
push(rows[0], len(rows[0]))
print(rows)  # expect: [[1, 2, 2], [3]]
struct Box:
    var xs: [int]
    var name: str
struct Shelf:
    var boxes: [Box]
    var label: str
fn grow(mut xs: [int], n: int) -> int:
    xs.append(n)
    return len(xs)
fn rename(mut s: str, by: str):
    s += by
fn main():
    var a = Shelf([Box([1], "p"), Box([2], "q")], "shelf")
    i = 1
    print(grow(a.boxes[i].xs, 7), a.boxes[i].xs)  # expect: 2 [2, 7]
    rename(a.boxes[0].name, a.label)
    print(a.boxes[0].name)  # expect: pshelf
    rename(a.boxes[0].name, a.boxes[1].name.copy())
    print(a.boxes[0].name)  # expect: pshelfq
    a.boxes[0], a.boxes[1] = a.boxes[1], a.boxes[0]
    print(a.boxes[0].name, a.boxes[1].name)  # expect: q pshelfq
    a.boxes.insert(1, a.boxes[0])
    a.boxes[1].xs.append(a.boxes[0].xs.pop())
    print(len(a.boxes), a.boxes[1].xs, a.boxes[0].xs)  # expect: 3 [2, 7, 7] [2]
    b = a.boxes.pop(1)
    b.name += "!" + b.name
    print(b.name, len(a.boxes))  # expect: q!q 2
    a.boxes[-1].xs = b.xs
    b.xs.clear()
    print(a.boxes[1].xs)  # expect: [2, 7, 7]
    swap(a.boxes[0], a.boxes[1])
    print(a.boxes[0].xs)  # expect: [2, 7, 7]
