# A DType is no number and no type of values.
fn main():
    var d = DType.float32
    print(d + 1)  # error: `+` does not work on `DType`
    print(d < DType.int8)  # error: DTypes are equal or not
    print(d == 3)  # error: cannot compare `DType` and `IntLiteral`
    print(DType.float33)  # error: did you mean `float32`?
    print(d.is_odd())  # error: has no method `is_odd`
    var v = SIMD[d, 4](1)  # error: `d` is not defined
