# An error of Python's that nobody catches ends the run.
from python import Python

fn main() raises:  # fault: aborted
    print("begins")  # expect: begins
    var d = Python.dict(a=1)
    print(d["b"])
