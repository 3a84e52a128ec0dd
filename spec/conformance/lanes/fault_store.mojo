# Storing to a lane that is not there, too.
fn main():
    var v = SIMD[DType.float64, 2](1, 2)
    for i in range(3):
        v[i] = 0  # fault: index out of range: 2
