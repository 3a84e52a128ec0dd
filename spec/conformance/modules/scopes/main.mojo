# Each module has names of its own: a function sees those of the module that it stands in.
from left import shown as left
from right import shown as right

comptime NAME = "main"

fn helper() -> String:
    return "main"

fn main():
    print(left(), right(), helper(), NAME)  # expect: left L right R main main
