# Another variable of the name is not the loop's.
fn main():
    ys = [0] * 10
    parallel for i in range(10):
        if i > 2:
            var i = 3
            ys[i] = 1  # error: data race
        for i in range(2):
            ys[i] = 1  # error: data race
    print(ys)
