# A slice shows what is stored to its list.
fn main():
    ys = [1, 2, 3, 4]
    rest = ys[1:]
    parallel for i in range(3):
        ys[i] = rest[i]  # error: data race
    print(ys)
