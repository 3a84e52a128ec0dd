# Calls of the same function, one on the result of the other.
struct Tensor:
    data: [f32]

fn incremented(t: Tensor) -> Tensor:
    fresh: [f32] = []
    for x in t.data:
        fresh.append(x + 1.0)
    return Tensor(data=fresh)

print(incremented(Tensor(data=[0.1, 0.2, 0.7])).data)  # expect: [1.1, 1.2, 1.7]
thrice = incremented(incremented(incremented(Tensor([0.5]))))
print(thrice.data)  # expect: [3.5]
