comptime WORDS = ["a", "b"]

fn main():
    WORDS[0].append("c")  # error: belongs to something else
    var text = String("abc")
    text[0].append("d")  # error: belongs to something else
    text[1:].write("d")  # error: belongs to something else
