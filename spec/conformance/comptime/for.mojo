# `comptime for` repeats its body with a name known at compile time.
alias N = 4

fn main():
    var total = 0
    comptime for i in range(N):
        comptime SQUARE = i * i
        total += SQUARE
        comptime if i % 2 == 0:
            print("even", i, SQUARE)
    # expect: even 0 0
    # expect: even 2 4
    print(total)  # expect: 14
