# A tensor goes into a function and a new one comes out; the old one is not changed.
struct Tensor:
    data: [f32]

fn shifted(t: Tensor) -> Tensor:
    fresh: [f32] = []
    for x in t.data:
        fresh.append(x + 1.0)
    return Tensor(data=fresh)

first: Tensor = Tensor(data=[0.0, 1.0, 2.0])
second: Tensor = shifted(first)
print(second.data)  # expect: [1.0, 2.0, 3.0]
third: Tensor = shifted(second)
print(second.data, third.data)  # expect: [1.0, 2.0, 3.0] [2.0, 3.0, 4.0]
