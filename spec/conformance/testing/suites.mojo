# A suite of chosen tests; those of a module; one that fails says which, and where.
from testing import TestSuite, assert_equal, assert_raises, assert_true


def test_sums():
    assert_equal(1 + 1, 2)


def test_wrong() raises:
    assert_equal([1, 2], [1, 3], msg="lists")


def later() raises:
    assert_true(False)


def main():
    var suite = TestSuite()
    suite.test[test_sums]()
    suite.test[later]()
    suite.skip[later]()
    suite^.run()
    try:
        var all = TestSuite.discover_tests[__functions_in_module()]()
        all.run()
    except e:
        print(e)
    var some = TestSuite.discover_tests[__functions_in_module()]()
    some.skip[test_wrong]()
    some.run()
    var none = TestSuite()
    none.test[test_wrong]()
    none^.abandon()
    with assert_raises(contains="not found"):
        var empty = TestSuite()
        empty.skip[test_sums]()
    # expect:
    # expect: Running 2 tests for suites.mojo
    # expect:     PASS [ 0.000 ] test_sums
    # expect:     SKIP [ 0.000 ] later
    # expect: --------
    # expect: Summary [ 0.000 ] 2 tests run: 1 passed , 0 failed , 1 skipped
    # expect:
    # expect:
    # expect: Running 2 tests for suites.mojo
    # expect:     PASS [ 0.000 ] test_sums
    # expect:     FAIL [ 0.000 ] test_wrong
    # expect:       At suites.mojo:10:17: AssertionError: `left == right` comparison failed:
    # expect:          left: [1, 2]
    # expect:         right: [1, 3]
    # expect:         reason: lists
    # expect: --------
    # expect: Summary [ 0.000 ] 2 tests run: 1 passed , 1 failed , 0 skipped
    # expect: Test suite 'suites.mojo' failed!
    # expect:
    # expect:
    # expect: Running 2 tests for suites.mojo
    # expect:     PASS [ 0.000 ] test_sums
    # expect:     SKIP [ 0.000 ] test_wrong
    # expect: --------
    # expect: Summary [ 0.000 ] 2 tests run: 1 passed , 0 failed , 1 skipped
    # expect:
