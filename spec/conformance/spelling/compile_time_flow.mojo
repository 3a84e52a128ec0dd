# `@parameter` above an `if` or `for`, and `comptime` before it.
alias FAST = True

fn main():
    @parameter
    if FAST:
        print("fast")  # expect: fast
    else:
        print("slow")
    comptime if not FAST:
        print("slow")
    else:
        print("fast again")  # expect: fast again
    @parameter
    for i in range(2):
        print(i)
    comptime for i in range(2):
        print(i + 10)
    # expect: 0
    # expect: 1
    # expect: 10
    # expect: 11
