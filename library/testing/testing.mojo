"""What tests assert, and the suite that runs them."""

from math import inf


fn assert_true(condition: Bool, msg: String = "condition was unexpectedly False", *,
       location: String = __call_location) raises:
    """Raises an error unless a condition holds."""
    if not condition:
        raise _failing(msg, location)


fn assert_false(condition: Bool, msg: String = "condition was unexpectedly True", *,
       location: String = __call_location) raises:
    """Raises an error if a condition holds."""
    if condition:
        raise _failing(msg, location)


def assert_equal[T: AnyType](left: T, right: T, msg: String = "", *,
       location: String = __call_location) raises:
    """Raises an error unless two values are equal."""
    if not (left == right):
        raise _differing("`left == right` comparison failed", String(left), String(right), msg, location)


def assert_equal(left, right, msg: String = "", *,
       location: String = __call_location) raises:
    """The same of values of two types."""
    if not (left == right):
        raise _differing("`left == right` comparison failed", String(left), String(right), msg, location)


def assert_not_equal[T: AnyType](left: T, right: T, msg: String = "", *,
       location: String = __call_location) raises:
    """Raises an error if two values are equal."""
    if left == right:
        raise _differing("`left != right` comparison failed", String(left), String(right), msg, location)


def assert_not_equal(left, right, msg: String = "", *,
       location: String = __call_location) raises:
    """The same of values of two types."""
    if left == right:
        raise _differing("`left != right` comparison failed", String(left), String(right), msg, location)


def assert_is[T: Copyable & Movable](left: Optional[T], right: Optional[T], msg: String = "", *,
       location: String = __call_location) raises:
    """The same of optional values: whether there is one."""
    if Bool(left) != Bool(right):
        raise _differing("`left is right` identification failed", String(left), String(right), msg, location)


def assert_is(left, right, msg: String = "", *,
       location: String = __call_location) raises:
    """Raises an error unless a value is another one: `assert_is(found, None)`."""
    if not (left is right):
        raise _differing("`left is right` identification failed", String(left), String(right), msg, location)


def assert_is_not[T: Copyable & Movable](left: Optional[T], right: Optional[T], msg: String = "", *,
       location: String = __call_location) raises:
    """The same of optional values: whether there is one."""
    if Bool(left) == Bool(right):
        raise _differing("`left is not right` identification failed", String(left), String(right), msg, location)


def assert_is_not(left, right, msg: String = "", *,
       location: String = __call_location) raises:
    """Raises an error if a value is another one: `assert_is_not(found, None)`."""
    if left is right:
        raise _differing("`left is not right` identification failed", String(left), String(right), msg, location)


def assert_almost_equal(left, right, msg: String = "", *, atol: Float64 = 1e-08,
                        rtol: Float64 = 1e-05, equal_nan: Bool = False,
                        location: String = __call_location) raises:
    """Raises an error unless two numbers, or all numbers of two vectors, are nearly equal.

        assert_almost_equal(0.1 + 0.2, 0.3)
    """
    if not _near(left, right, atol, rtol, equal_nan):
        var text = String(left) + " is not close to " + String(right)
        text += " with a diff of " + String(abs(left - right))
        if msg:
            text += " (" + msg + ")"
        raise _failing(text, location)


fn _near[dtype: DType, size: Int](left: SIMD[dtype, size], right: SIMD[dtype, size],
                                  atol: Float64, rtol: Float64, equal_nan: Bool) -> Bool:
    for i in range(size):
        if not _near(Float64(left[i]), Float64(right[i]), atol, rtol, equal_nan):
            return False
    return True


fn _near(left: Float64, right: Float64, atol: Float64, rtol: Float64, equal_nan: Bool) -> Bool:
    if left == right or equal_nan and left != left and right != right:
        return True
    var bound = max(atol, rtol * max(abs(left), abs(right)))
    return abs(left) < inf and abs(right) < inf and abs(left - right) <= bound


struct assert_raises:
    """Ends well only if its block raises an error, whose text holds `contains`.

        with assert_raises(contains="empty"):
            raise Error("it is empty")
    """

    var _contains: String
    var _location: String

    fn __init__(out self, *, contains: String = "", location: String = __call_location):
        self._contains = contains
        self._location = location

    fn __enter__(self):
        pass

    fn __exit__(self) raises:
        raise _failing("Didn't raise", self._location)

    fn __exit__(self, error: Error) raises -> Bool:
        return self._contains in String(error)


fn _failing(what: String, location: String) -> Error:
    return Error("At " + location + ": AssertionError: " + what)


fn _differing(what: String, left: String, right: String, msg: String, location: String) -> Error:
    var text = what + ":\n   left: " + left + "\n  right: " + right
    if msg:
        text += "\n  reason: " + msg
    return _failing(text, location)


struct TestSuite(Copyable, Movable):
    """The tests of a module, and what became of them.

        TestSuite.discover_tests[__functions_in_module()]().run()

    or one after the other:

        var suite = TestSuite()
        suite.test[test_sums]()
        suite.skip[test_later]()
        suite^.run()
    """

    var _path: String
    var _names: List[String]
    var _skipped: List[String]
    var _chosen: List[String]
    var _lines: String
    var _passed: Int
    var _failed: Int

    fn __init__(out self, *, location: String = __call_location, tests: String = ""):
        self._path = location[: location[: location.rfind(":")].rfind(":")]
        self._names = List[String]()
        if tests:
            for name in tests.split(","):
                self._names.append(String(name))
        self._skipped = List[String]()
        self._chosen = List[String]()
        self._lines = ""
        self._passed = 0
        self._failed = 0

    fn _add(mut self, name: String):
        self._names.append(name)

    fn _skip(mut self, name: String) raises:
        if name not in self._names:
            raise Error("explicitly skipped test not found in suite: " + name)
        self._skipped.append(name)

    fn _only(mut self, name: String) raises:
        if name not in self._names:
            raise Error("explicitly allowed test not found in suite: " + name)
        self._chosen.append(name)

    fn _planned(self) -> List[String]:
        return self._names.copy()

    fn _wants(self, name: String) -> Bool:
        if name in self._skipped:
            return False
        return len(self._chosen) == 0 or name in self._chosen

    fn abandon(deinit self):
        """Ends the suite, without running its tests."""
        pass

    fn _pass(mut self, name: String):
        self._lines += "    PASS [ 0.000 ] " + name + "\n"
        self._passed += 1

    fn _fail(mut self, name: String, message: String):
        self._lines += "    FAIL [ 0.000 ] " + name + "\n      "
        self._lines += message.replace("\n", "\n      ") + "\n"
        self._failed += 1

    fn _miss(mut self, name: String):
        self._lines += "    SKIP [ 0.000 ] " + name + "\n"

    fn _report(self) raises:
        var count = len(self._names)
        var skipped = count - self._passed - self._failed
        var text = "\nRunning " + String(count) + " tests for " + self._path + " \n" + self._lines
        text += "--------\nSummary [ 0.000 ] " + String(count) + " tests run: "
        text += String(self._passed) + " passed , " + String(self._failed) + " failed , "
        text += String(skipped) + " skipped "
        if self._failed > 0:
            raise Error(text + "\nTest suite '" + self._path + "' failed!\n")
        print(text, "\n")
