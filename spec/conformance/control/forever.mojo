# A loop without end, left by `break` and by `return`.
fn first_power(limit: Int) -> Int:
    var p = 1
    while True:
        if p > limit:
            return p
        p *= 2

fn main():
    var rounds = 0
    while True:
        rounds += 1
        if rounds == 5:
            break
    print(rounds, first_power(100))  # expect: 5 128
