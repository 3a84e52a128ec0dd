# What the names of files are made of.
from os.path import join, dirname, basename, splitext, split, is_absolute
import os
fn main():
    print(dirname("a/b/c.txt"), basename("a/b/c.txt"), dirname("/x"), dirname("x"), dirname("//x//y"))
    print(splitext("a.b/c.tar.gz")[0], splitext("a.b/c.tar.gz")[1], splitext(".bashrc")[1] == "")
    print(join("a", "b", "c"), join("a/", "b"), join("a", "/b", "c"), join("", "b"))
    print(split("a/b")[0], is_absolute("/a"), is_absolute("a"))
    print(os.path.join("x", "y"))
    # expect: a/b c.txt /  //x
    # expect: a.b/c.tar .gz True
    # expect: a/b/c a/b /b/c b
    # expect: a True False
    # expect: x/y
