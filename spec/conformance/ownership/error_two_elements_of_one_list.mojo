# Whether two elements are one is not known: both may not be passed, one for change.
fn rename(mut s: str, by: str):
    s += by

fn join(mut a: str, mut b: str):
    a += b

names = ["a", "b"]
rename(names[0], names[1])  # error: `names` is passed for change
join(names[0], names[1])  # error: `names` is passed for change
