# A block has to keep its indentation.
fn main():
    print("one")
      print("two")  # error: indent
    print("three")
