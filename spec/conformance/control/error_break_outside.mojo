# `break` and `continue` belong in loops.
fn main():
    if True:
        break  # error: `break` outside
    for i in range(2):
        pass
    continue  # error: `continue` outside
