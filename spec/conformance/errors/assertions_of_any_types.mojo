# What is compared by assertions has one type, which literals, None and empty lists take.
from testing import assert_equal, assert_not_equal, assert_raises


def first(values: List[Int]) -> Optional[Int]:
    if len(values) == 0:
        return None
    return values[0]


def main():
    var small: UInt8 = 5
    assert_equal(small, 5)
    assert_equal(5, small)
    assert_equal(first([]), None)
    assert_equal(first([7]), 7)
    assert_equal([1, 2], [1, 2])
    var none = List[Int]()
    assert_equal(none, [])
    assert_equal("a", String("a"))
    assert_equal((1, "a"), (1, "a"))
    assert_not_equal(first([1]), None)
    with assert_raises(contains="left: Some"):
        raise Error("left: Some")
    try:
        assert_equal(first([7]), 8, "the first one")
    except e:
        print(e)
    # expect: At assertions_of_any_types.mojo:26:21: AssertionError: `left == right` comparison failed:
    # expect:    left: 7
    # expect:   right: 8
    # expect:   reason: the first one
    try:
        assert_equal(none, [1], msg="none")
    except e:
        print(String(e).split("\n")[0])  # expect: At assertions_of_any_types.mojo:34:21: AssertionError: `left == right` comparison failed:
