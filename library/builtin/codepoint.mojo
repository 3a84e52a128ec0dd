"""Code points: characters as numbers."""

struct Codepoint(Writable):
    var _code: UInt32

    fn __init__(out self, code: UInt8):
        self._code = UInt32(code)

    @staticmethod
    fn ord(character: String) -> Codepoint:
        var made = Codepoint(UInt8(0))
        made._code = UInt32(ord(character))
        return made

    fn to_u32(self) -> UInt32:
        return self._code

    fn __int__(self) -> Int:
        return Int(self._code)

    fn __str__(self) -> String:
        return chr(Int(self._code))

    fn __eq__(self, other: Codepoint) -> Bool:
        return self._code == other._code

    fn __ne__(self, other: Codepoint) -> Bool:
        return self._code != other._code

    fn __lt__(self, other: Codepoint) -> Bool:
        return self._code < other._code

    fn __le__(self, other: Codepoint) -> Bool:
        return self._code <= other._code

    fn __gt__(self, other: Codepoint) -> Bool:
        return self._code > other._code

    fn __ge__(self, other: Codepoint) -> Bool:
        return self._code >= other._code

    fn utf8_byte_length(self) -> Int:
        var code = Int(self._code)
        return 1 + Int(code >= 0x80) + Int(code >= 0x800) + Int(code >= 0x10000)

    fn is_ascii(self) -> Bool:
        return self._code < 0x80

    fn is_ascii_digit(self) -> Bool:
        return 48 <= self._code <= 57

    fn is_ascii_upper(self) -> Bool:
        return 65 <= self._code <= 90

    fn is_ascii_lower(self) -> Bool:
        return 97 <= self._code <= 122

    fn is_ascii_printable(self) -> Bool:
        return 32 <= self._code <= 126

    fn is_posix_space(self) -> Bool:
        return self._code == 32 or 9 <= self._code <= 13 or 28 <= self._code <= 30

    fn is_python_space(self) -> Bool:
        return chr(Int(self._code)).strip() == ""
