# A view of a list keeps the struct alive that the list belongs to.
struct Bag:
    var words: [str]

    fn __del__(owned self):
        print("drop bag")

fn main():
    var b = Bag(["one", "two", "three"])
    v = b.words[1:]
    print("have a view")
    # expect: have a view
    print(v, len(v))
    # expect: [two, three] 2
    # expect: drop bag
    print("end")
    # expect: end
