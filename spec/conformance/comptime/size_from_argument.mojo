# A size that nothing defines is taken from the argument.
fn total(xs: [f32; N]) -> f32:
    t: f32 = 0.0
    for i in range(N):
        t += xs[i]
    return t

fn main():
    a: [f32; 3] = [1.0, 2.0, 4.0]
    b: [f32; 2] = [0.5, 0.25]
    print(total(a), total(b))  # expect: 7.0 0.75
