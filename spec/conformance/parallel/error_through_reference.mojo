# A reference is the list that it refers to.
fn main():
    ys = [1, 2, 3, 4]
    ref all = ys
    parallel for i in range(3):
        ys[i] = all[i + 1]  # error: data race
    ref rest = ys[1:]
    parallel for i in range(3):
        rest[i] = ys[i]  # error: data race
    print(ys)
