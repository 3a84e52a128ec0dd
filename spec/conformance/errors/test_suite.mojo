# The tests of a module run one after the other; a report follows.
from testing import assert_almost_equal, assert_equal, assert_false, assert_not_equal, assert_true

def test_numbers() raises:
    assert_equal(1 + 1, 2)
    assert_not_equal(1, 2)
    assert_almost_equal(0.1 + 0.2, 0.3)

def test_texts():
    assert_equal("a" + "b", "ab")
    assert_true("a" in "cab", "contained")
    assert_false("x" in "cab")

def main() raises:
    test_numbers()
    test_texts()
    try:
        assert_equal(1, 2, "one is not two")
    except e:
        print(e)
    # expect: At test_suite.mojo:18:21: AssertionError: `left == right` comparison failed:
    # expect:    left: 1
    # expect:   right: 2
    # expect:   reason: one is not two
