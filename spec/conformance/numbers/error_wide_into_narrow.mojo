# A Float64 becomes a Float32 only by a cast.
fn half(x: f32) -> f32:
    return x / 2

fn main():
    var wide: Float64 = 0.1
    var narrow: Float32 = wide  # error: cast
    print(half(wide))  # error: cast
    narrow = Float32(wide)
    narrow += wide  # error: cast
    print(narrow)
