# What is asked of a type needs one.
from sys import size_of, align_of


fn main():
    print(size_of())  # error: `size_of` needs a type
    print(align_of[Int](3))  # error: takes 0 arguments
    print(size_of[Unknown]())  # error: `Unknown` is not defined
