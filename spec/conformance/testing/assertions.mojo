# Assertions over the types that programs have, and what they say.
from collections import Dict, Optional
from testing import (
    assert_almost_equal,
    assert_equal,
    assert_false,
    assert_is,
    assert_is_not,
    assert_not_equal,
    assert_true,
)


def fails(which: Int) raises:
    if which == 0:
        assert_true(1 > 2)
    elif which == 1:
        assert_false(True, "it is so")
    elif which == 2:
        assert_almost_equal(1.0, 1.5, msg="too far")
    elif which == 3:
        assert_is(Optional[Int](3), None)
    elif which == 4:
        assert_not_equal("a", String("a"))
    elif which == 5:
        assert_almost_equal(SIMD[DType.float32, 2](1, 2), SIMD[DType.float32, 2](1, 3))


def main():
    assert_equal(1.5, 1.5)
    assert_equal(SIMD[DType.float32, 4](1, 2, 3, 4), SIMD[DType.float32, 4](1, 2, 3, 4))
    assert_equal({"a": 1}, {"a": 1})
    assert_almost_equal(0.1 + 0.2, 0.3)
    assert_almost_equal(1.0, 1.001, atol=1e-2)
    assert_almost_equal(SIMD[DType.float64, 2](1, 2), SIMD[DType.float64, 2](1, 2))
    assert_is(Optional[Int](), None)
    assert_is_not(Optional[Int](2), None)
    for i in range(6):
        try:
            fails(i)
        except e:
            print(e)
    # expect: At assertions.mojo:16:20: AssertionError: condition was unexpectedly False
    # expect: At assertions.mojo:18:21: AssertionError: it is so
    # expect: At assertions.mojo:20:28: AssertionError: 1.0 is not close to 1.5 with a diff of 0.5 (too far)
    # expect: At assertions.mojo:22:18: AssertionError: `left is right` identification failed:
    # expect:    left: 3
    # expect:   right: None
    # expect: At assertions.mojo:24:25: AssertionError: `left != right` comparison failed:
    # expect:    left: a
    # expect:   right: a
    # expect: At assertions.mojo:26:28: AssertionError: [1.0, 2.0] is not close to [1.0, 3.0] with a diff of [0.0, 1.0]
