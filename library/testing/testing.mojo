"""What tests assert, and the suite that runs them."""


fn assert_true(condition: Bool, msg: String = "condition was unexpectedly False") raises:
    """Raises an error unless a condition holds."""
    if not condition:
        raise Error("AssertionError: " + msg)


fn assert_false(condition: Bool, msg: String = "condition was unexpectedly True") raises:
    """Raises an error if a condition holds."""
    if condition:
        raise Error("AssertionError: " + msg)


def assert_equal[T: AnyType](left: T, right: T, msg: String = "") raises:
    """Raises an error unless two values are equal."""
    if not (left == right):
        raise Error(_differing("`left == right` comparison failed", String(left), String(right), msg))


def assert_equal(left, right, msg: String = "") raises:
    """The same of values of two types."""
    if not (left == right):
        raise Error(_differing("`left == right` comparison failed", String(left), String(right), msg))


def assert_not_equal[T: AnyType](left: T, right: T, msg: String = "") raises:
    """Raises an error if two values are equal."""
    if left == right:
        raise Error(_differing("`left != right` comparison failed", String(left), String(right), msg))


def assert_not_equal(left, right, msg: String = "") raises:
    """The same of values of two types."""
    if left == right:
        raise Error(_differing("`left != right` comparison failed", String(left), String(right), msg))


def assert_almost_equal(left, right, atol: Float64 = 1e-08, rtol: Float64 = 1e-05,
                        msg: String = "") raises:
    """Raises an error unless two numbers are nearly equal."""
    var difference = abs(Float64(left) - Float64(right))
    if not (difference <= max(atol, rtol * max(abs(Float64(left)), abs(Float64(right))))):
        raise Error(_differing("`left ~= right` comparison failed", String(left), String(right), msg))


struct assert_raises:
    """Ends well only if its block raises an error, whose text holds `contains`.

        with assert_raises(contains="empty"):
            raise Error("it is empty")
    """

    var _contains: String

    fn __init__(out self):
        self._contains = ""

    fn __init__(out self, *, contains: String):
        self._contains = contains

    fn __enter__(self):
        pass

    fn __exit__(self) raises:
        raise Error("AssertionError: Didn't raise")

    fn __exit__(self, error: Error) raises -> Bool:
        return self._contains in String(error)


fn _differing(what: String, left: String, right: String, message: String) -> String:
    var text = "AssertionError: " + what + ":\n   left: " + left + "\n  right: " + right
    if message:
        text += "\n  reason: " + message
    return text


struct TestSuite(Copyable, Movable):
    """The tests of a module, and what became of them."""

    var _path: String
    var _lines: String
    var _passed: Int
    var _failed: Int

    fn __init__(out self, path: String):
        self._path = path
        self._lines = ""
        self._passed = 0
        self._failed = 0

    fn _pass(mut self, name: String):
        self._lines += "    PASS [ 0.000 ] " + name + "\n"
        self._passed += 1

    fn _fail(mut self, name: String, message: String):
        self._lines += "    FAIL [ 0.000 ] " + name + "\n      " + message + "\n"
        self._failed += 1

    fn _report(self) raises:
        var count = self._passed + self._failed
        var text = "\nRunning " + String(count) + " tests for " + self._path + " \n" + self._lines
        text += "--------\nSummary [ 0.000 ] " + String(count) + " tests run: "
        text += String(self._passed) + " passed , " + String(self._failed) + " failed , 0 skipped "
        if self._failed > 0:
            raise Error(text + "\nTest suite '" + self._path + "' failed!\n")
        print(text, "\n")
