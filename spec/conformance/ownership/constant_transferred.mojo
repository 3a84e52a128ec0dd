# What is no variable is given as it is.
comptime WORDS = ["a", "b"]

fn main():
    WORDS[0]^
    'ab'^
    var w = WORDS[1]^
    print(w)  # expect: b
