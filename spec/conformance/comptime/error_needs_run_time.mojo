# A compile-time name cannot hold what is known only at run time.
from sys import argv

fn main():
    var n = len(argv())
    comptime N = n * 2  # error: `n`
    print(N)
