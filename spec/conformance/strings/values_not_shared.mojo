# A string given to a second name is a value of its own.
fn shout(s: String) -> String:
    return s + "!"

fn main():
    var a = String("one")
    var b = a
    b += " more"
    print(a, b)  # expect: one one more
    print(shout(a), a)  # expect: one! one
    var words: List[String] = [a, b]
    words[0] += "?"
    print(words, a)  # expect: [one?, one more] one
