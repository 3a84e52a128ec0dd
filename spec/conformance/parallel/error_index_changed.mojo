# The loop's variable is another number in every round only as long as none changes it.
fn bump(mut i: Int):
    i = 3

fn main():
    ys = [0] * 10
    parallel for i in range(10):
        i = i // 2  # error: data race
        ys[i] = 1
    parallel for i in range(10):
        bump(i)  # error: data race
        ys[i] = 1
    parallel for i in range(10):
        ref k = i
        k = 3  # error: data race
        ys[i] = 1
    print(ys)
