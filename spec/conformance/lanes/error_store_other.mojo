# What is stored is of the list's type.
fn main():
    var xs: List[Float32] = [1, 2, 3, 4]
    xs.store(0, SIMD[DType.float64, 2](1))  # error: `store` of `SIMD[DType.float64, 2]` into a list of 
    var names = ["a", "b"]
    print(names.load[width=2](0))  # error: `load` works on lists of numbers, not on `List[String]`
