# Moved in and moved out: no tensor is seen by two owners.
struct Tensor:
    data: [f32]

fn plus_two(t: Tensor) -> Tensor:
    fresh: [f32] = []
    for x in t.data:
        fresh.append(x + 2.0)
    return Tensor(data=fresh)

fn main():
    var t = Tensor(data=[0.0, 0.5])
    for i in range(3):
        t = plus_two(t)
        print(i, t.data)
    # expect: 0 [2.0, 2.5]
    # expect: 1 [4.0, 4.5]
    # expect: 2 [6.0, 6.5]
