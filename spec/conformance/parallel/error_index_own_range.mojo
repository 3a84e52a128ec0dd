# A function of the program's own may give one number twice, whatever its name.
fn range(n: Int) -> List[Int]:
    return [n, n]

fn main():
    ys = [0] * 10
    parallel for i in range(4):
        ys[i] = 1  # error: data race
    print(ys)
