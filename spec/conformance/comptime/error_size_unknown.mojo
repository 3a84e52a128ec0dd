# A size that nothing defines, and that the use does not give.
fn ramp() -> [f32; size]:
    result: [f32; size] = []
    return result

fn main():
    a = ramp()  # error: `size`
    print(a)
