# The expressions of an f-string are checked like any others.
fn main():
    var total = 3
    print(f"total: {totl}")  # error: did you mean `total`
    print(f"{total} of {limit}")  # error: `limit` is not defined
