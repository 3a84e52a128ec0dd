# The `else` of a `while` runs when the condition turns false, not after a `break`.
fn search(limit: Int, stop: Int):
    var i = 0
    while i < limit:
        if i == stop:
            print("stopped at", i)
            break
        i += 1
    else:
        print("ran out at", i)

fn main():
    search(3, 10)  # expect: ran out at 3
    search(5, 2)  # expect: stopped at 2
    search(0, 0)  # expect: ran out at 0
