# The size of an array has to be known at compile time.
from sys import argv

fn main():
    var n = len(argv())
    xs: [int; n] = []  # error: `n`
    print(len(xs))
