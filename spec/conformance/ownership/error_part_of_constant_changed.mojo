comptime WORDS = ["a", "b"]

fn main():
    WORDS[0].append("c")  # error: belongs to something else
