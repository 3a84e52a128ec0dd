# The names of an imported module stand behind a dot.
import math

fn main():
    print(math.sqrt(81.0), math.floor(1.5))  # expect: 9.0 1.0
    print(math.pi > 3.14 and math.pi < 3.15)  # expect: True
