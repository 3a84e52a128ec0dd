# `@value` and `@fieldwise_init` say aloud what a struct of fields has anyway.
@value
struct Early:
    var n: Int
    var text: String

@fieldwise_init
struct Late:
    var n: Int
    var text: String

fn main():
    var e = Early(1, "early")
    var l = Late(text="late", n=2)
    print(e.n, e.text, l.n, l.text)  # expect: 1 early 2 late
