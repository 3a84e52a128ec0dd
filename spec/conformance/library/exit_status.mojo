# A program may end itself with a status.
# exit: 3
from sys import exit

fn main():
    print("before")  # expect: before
    exit(3)
    print("after")
