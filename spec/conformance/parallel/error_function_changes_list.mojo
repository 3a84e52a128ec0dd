# A function called in a round cannot change what is outside the loop.
fn push(xs: [int], x: int):
    xs.append(x)

fn count(mut n: int):
    n += 1

ys: [int] = []
calls = 0
parallel for i in range(5):
    push(ys, i)  # error: data race
    count(calls)  # error: data race
print(ys, calls)
