# A reference keeps what it refers to alive up to its own last use.
struct Bag:
    var words: [str]

    fn __del__(owned self):
        print("drop bag")

fn main():
    var b = Bag(["one", "two"])
    ref w = b.words[1]
    print("have a reference")
    # expect: have a reference
    print("word:", w)
    # expect: word: two
    # expect: drop bag
    print("end")
    # expect: end
