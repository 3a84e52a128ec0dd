# A separator joins the strings of a list.
fn main():
    var words: List[String] = ["a", "b", "c"]
    print(String("-").join(words))  # expect: a-b-c
    print(", ".join(["x"]))  # expect: x
    print("".join(words))  # expect: abc
    print(" ".join([str(n * n) for n in range(4)]))  # expect: 0 1 4 9
