# A module that does not exist.
from maths import sqrt  # error: `maths`

fn main():
    print(sqrt(4.0))
