# A failed assertion is reported while compiling, with its text.
alias N = 12

fn main():
    comptime assert N % 4 == 0, "a multiple of four"
    comptime assert N % 8 == 0, "a multiple of eight"  # error: a multiple of eight
    print(N)
