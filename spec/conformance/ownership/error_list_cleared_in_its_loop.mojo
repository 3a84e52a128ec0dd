# Nor may a function called in the loop do it.
fn drop_last(xs: [str]):
    if len(xs) > 0:
        xs.resize(len(xs) - 1, "")

names = ["ann", "bob", "cy"]
for name in names:
    print(name)
    drop_last(names)  # error: `names` is changed while
