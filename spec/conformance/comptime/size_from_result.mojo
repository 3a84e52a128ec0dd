# A size that nothing defines is taken from the type that the result is wanted in.
fn ramp() -> [f32; N]:
    result: [f32; N] = []
    for i in range(N):
        result[i] = i * 0.5
    return result

fn main():
    a: [f32; 4] = ramp()
    b: [f32; 2] = ramp()
    print(a, b)  # expect: [0.0, 0.5, 1.0, 1.5] [0.0, 0.5]
