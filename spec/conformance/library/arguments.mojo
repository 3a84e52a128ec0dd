# The arguments of the program, after its name.
# args: alpha 42 -x
from sys import argv

fn main() raises:
    var args = argv()
    print(len(args))  # expect: 4
    print(args[1], args[3])  # expect: alpha -x
    print(Int(args[2]) * 2)  # expect: 84
    for i in range(1, len(args)):
        print(args[i], end=";")
    print()  # expect: alpha;42;-x;
