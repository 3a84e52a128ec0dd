# Compile-time names hold numbers, strings, flags and types.
alias COUNT = 3
comptime NAME = "grid"
alias SCALE: Float64 = 0.5
comptime DEBUG = False
alias Row = List[Int]

fn main():
    var r: Row = [1, 2]
    r.append(COUNT)
    print(NAME, r, SCALE * COUNT, DEBUG)  # expect: grid [1, 2, 3] 1.5 False
