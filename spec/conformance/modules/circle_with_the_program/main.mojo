# A module may import the program itself.
from helper import ask

comptime ANSWER = 42

fn answer() -> Int:
    return ANSWER

fn main():
    print(ask())  # expect: 43
