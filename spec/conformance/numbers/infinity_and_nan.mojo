# Floats divide by zero as IEEE says.
fn main():
    var one = 1.0
    var zero = 0.0
    print(one / zero, -one / zero)  # expect: inf -inf
    var nan = zero / zero
    print(nan)  # expect: nan
    print(nan == nan, nan != nan, nan < one)  # expect: False True False
    print(-zero, zero == -zero)  # expect: -0.0 True
    print(1e308 * (one * 10))  # expect: inf
