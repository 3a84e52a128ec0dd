# The brackets that once read a loop reference do nothing today.
fn main():
    var xs: List[Int] = [1, 2, 3]
    var t = 0
    for x in xs:
        t += x[]
    for x in xs:
        t += x
    print(t)  # expect: 12
    var words: List[String] = ["a", "b"]
    for w in words:
        print(w[] + "!")
    # expect: a!
    # expect: b!
