# A script needs no `main`, and a function that nobody calls does nothing.
fn unused():
    print("never")

print(1 + 1)  # expect: 2
