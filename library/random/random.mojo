"""Numbers by chance that fill memory or are spread as a bell."""

from math import cos, log, sqrt
from random import random_float64


fn randn_float64(mean: Float64 = 0.0, standard_deviation: Float64 = 1.0) -> Float64:
    """A number of the normal distribution.

        seed(1)
        print(randn_float64(10.0, 0.0))  # 10.0
    """
    var u = 1.0 - random_float64()
    var v = random_float64()
    return mean + standard_deviation * (sqrt(-2.0 * log(u)) * cos(6.283185307179586 * v))


fn rand[
    dtype: DType
](
    ptr: UnsafePointer[Scalar[dtype]], size: Int, /, *, min: Float64 = 0.0, max: Float64 = 1.0,
    int_scale: Int = -1,
):
    """Fills memory with numbers from a range."""
    for i in range(size):
        ptr[i] = (min + random_float64() * (max - min)).cast[dtype]()


fn randn[
    dtype: DType
](
    ptr: UnsafePointer[Scalar[dtype]], size: Int, mean: Float64 = 0.0,
    standard_deviation: Float64 = 1.0,
):
    """Fills memory with numbers of the normal distribution."""
    for i in range(size):
        ptr[i] = randn_float64(mean, standard_deviation).cast[dtype]()
