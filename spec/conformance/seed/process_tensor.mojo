# The tensor that is processed is given up at its last use, right inside the function.
struct Tensor:
    data: [f32]

    fn __del__(owned self):
        print("freed", self.data)

fn processed(t: Tensor) -> Tensor:
    fresh: [f32] = []
    for x in t.data:
        fresh.append(x + 1.0)
    print("old one is gone")
    return Tensor(data=fresh)

fn main():
    var t = Tensor(data=[1.0, 2.0])
    var u = processed(t)
    # expect: freed [1.0, 2.0]
    # expect: old one is gone
    print("new:", u.data)
    # expect: new: [2.0, 3.0]
    # expect: freed [2.0, 3.0]
