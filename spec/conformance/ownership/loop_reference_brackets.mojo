# In 2024 a loop name was a reference that had to be followed with `[]`.
fn main():
    var xs = List[Int](1, 2, 3)
    var total = 0
    for x in xs:
        total += x[]
    print(total)  # expect: 6
    var names = List[String]("a", "b")
    for name in names:
        print(name[] + "!")
    # expect: a!
    # expect: b!
