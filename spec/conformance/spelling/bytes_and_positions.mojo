# A byte of a string, as it was written and as it is written.
fn main():
    var s = String("compiler")
    print(s[3], s[byte=3])  # expect: p p
    print(s[2:5], s[byte=2:5])  # expect: mpi mpi
    print(len(s), s.byte_length())  # expect: 8 8
