# Slices of one constant text, made in every round of a loop.
comptime word = "mojo"
fn main():
    i = 0
    while i < 2:
        i += 1
        parts = [word[0:2], word[:3]]
        print(parts)
    # expect: [mo, moj]
    # expect: [mo, moj]
