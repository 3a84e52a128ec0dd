# A `main` that the script has called is not called again.
fn main():
    print("main")

print("before")
main()
print("after")
# expect: before
# expect: main
# expect: after
