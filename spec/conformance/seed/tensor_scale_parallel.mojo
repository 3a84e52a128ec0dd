# A parallel loop over the field of a struct builds the field of another.
struct Tensor:
    data: [f32]

fn hundredth(t: Tensor) -> Tensor:
    scaled: [f32] = []
    parallel for x in t.data:
        scaled.append(x * 0.01)
    return Tensor(data=scaled)

t = Tensor(data=[0.0, 1.0, 2.0, 3.0, 50.0])
small = hundredth(t)
print(small.data)  # expect: [0.0, 0.01, 0.02, 0.03, 0.5]
print(len(t.data))  # expect: 5
