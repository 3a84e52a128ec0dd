# A name given on the command line is a compile-time name.
# flags: -D LIMIT=20
alias HALF = LIMIT // 2

fn main():
    comptime if LIMIT > 10:
        print("above ten")  # expect: above ten
    print(LIMIT, HALF)  # expect: 20 10
