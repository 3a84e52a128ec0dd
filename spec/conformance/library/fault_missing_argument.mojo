# Reading an argument that was not given.
# args: one
from sys import argv

fn main():
    var args = argv()
    print(args[1])  # expect: one
    print(args[2])  # fault: index out of range
