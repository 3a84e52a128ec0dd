# Where the move is demanded with `^`, the old tensor is gone.
struct Tensor:
    data: [f32]

fn shifted(owned t: Tensor) -> Tensor:
    for i in range(len(t.data)):
        t.data[i] += 1.0
    return t^

first = Tensor(data=[0.0, 1.0, 2.0])
second = shifted(first^)
print(second.data)
print(first.data)  # error: `first` is used after
