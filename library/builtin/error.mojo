"""Errors: what `raise` raises."""


struct Error(Copyable, Movable, Boolable, Writable, Stringable):
    """An error, with a message."""

    var _message: String

    fn __init__(out self):
        self._message = ""

    @implicit
    fn __init__(out self, message: String):
        self._message = message

    fn __init__(out self, other: Error):
        self._message = other._message

    fn as_string_slice(self) -> String:
        """The message."""
        return self._message

    fn __bool__(self) -> Bool:
        return len(self._message) > 0

    fn __str__(self) -> String:
        return self._message

    fn __eq__(self, other: Error) -> Bool:
        return self._message == other._message

    fn __ne__(self, other: Error) -> Bool:
        return self._message != other._message

    fn __repr__(self) -> String:
        return "Error('" + self._message + "')"

    fn write_to[W: Writer](self, mut writer: W):
        writer.write(self._message)
