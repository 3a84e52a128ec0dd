"""Functions of the library that are written in the language."""

from __future__ import annotations

# A float reduction of a parallel loop: the values of its blocks of 1024 turns, the last of which
# may be unfinished, as a tree: see NUMERICS.md. The finished subtrees stand in `blocks[:top]`.
COMBINE = """
def {name}(mut blocks, turns: Int, before):
    if turns <= 0:
        return before
    full = turns // 1024
    top = 0
    for block in range(full):
        blocks[top] = blocks[block]
        top += 1
        number = block + 1
        while number % 2 == 0:
            top -= 1
            blocks[top - 1] = blocks[top - 1] {op} blocks[top]
            number //= 2
    if full < len(blocks):
        blocks[top] = blocks[full]
        top += 1
    total = blocks[top - 1]
    for i in range(top - 2, -1, -1):
        total = blocks[i] {op} total
    return before {op} total
"""

PRELUDE = {
    "_combine_sums": COMBINE.format(name="_combine_sums", op="+"),
    "_combine_products": COMBINE.format(name="_combine_products", op="*"),
    "_format": """
def _format(pattern: String, parts: List[String]) -> String:
    result = String("")
    position = 0
    following = 0
    while position < len(pattern):
        piece = pattern[byte=position]
        position += 1
        if piece == "{" and position < len(pattern) and pattern[byte=position] == "{":
            position += 1
        elif piece == "}" and position < len(pattern) and pattern[byte=position] == "}":
            position += 1
        elif piece == "{":
            end = pattern.find("}", position)
            assert end >= 0, "a brace of the format is not closed"
            number = following
            if end > position:
                number = Int(pattern[position:end])
            else:
                following += 1
            position = end + 1
            result += parts[number]
            continue
        elif piece == "}":
            assert False, "a brace of the format is not opened"
        result += piece
    return result
""",
    "_hash_number": """
def _hash_number(number: UInt64) -> UInt64:
    var x = (number ^ (number >> 32)) * 0xD6E8FEB86659FD93
    x = (x ^ (x >> 32)) * 0xD6E8FEB86659FD93
    return x ^ (x >> 32)
""",
    "_hash_text": """
def _hash_text(text: String) -> UInt64:
    var x: UInt64 = 0xCBF29CE484222325
    for byte in text.as_bytes():
        x = (x ^ UInt64(byte)) * 0x100000001B3
    return x ^ (x >> 32)
""",
    "_hash_list": """
def _hash_list(values) -> UInt64:
    var whole = UInt64(len(values))
    for value in values:
        whole = (whole ^ (hash(value) + 0x9E3779B97F4A7C15 + (whole << 6))) * 0x100000001B3
    return whole
""",
    "_checked_integer": """
def _checked_integer(text: String, base: Int) raises -> Int:
    var digits = text.strip()
    var first = 1 if digits.startswith("-") or digits.startswith("+") else 0
    var within = base
    if len(digits) > first + 2 and digits[first] == "0":
        var mark = digits[first + 1].lower()
        var named = 16 if mark == "x" else 8 if mark == "o" else 2 if mark == "b" else 0
        if named > 0 and (base == 0 or base == named):
            within = named
            first += 2
    if within == 0:
        within = 10
    var spelled = len(digits) > first
    for i in range(first, len(digits)):
        var code = ord(digits[i].lower())
        if code == 95:
            spelled = spelled and i > first and i + 1 < len(digits) and digits[i - 1] != "_"
        else:
            var digit = code - 48 if code < 58 else code - 87 if code > 96 else 99
            spelled = spelled and 0 <= digit and digit < within
    if not spelled:
        raise Error("String is not convertible to integer with base ", base, ": '", text, "'")
    return atol(text, base)
""",
    "_checked_float": """
def _checked_float(text: String) raises -> Float64:
    var rest = text.strip().lower()
    if rest.startswith("-") or rest.startswith("+"):
        rest = rest[1:]
    var digits, points, powers = 0, 0, 0
    var spelled = True
    for i in range(len(rest)):
        var code = ord(rest[i])
        if 48 <= code and code <= 57:
            digits += 1
        elif code == 46:
            points += 1
            spelled = spelled and powers == 0
        elif code == 101:
            powers += 1
            spelled = spelled and digits > 0 and i + 1 < len(rest)
        elif code == 43 or code == 45:
            spelled = spelled and i > 0 and i + 1 < len(rest) and rest[i - 1] == "e"
        else:
            spelled = False
    if not (spelled and digits > 0 and points < 2 and powers < 2):
        if rest != "inf" and rest != "infinity" and rest != "nan":
            raise Error("String is not convertible to float: '", text, "'")
    return atof(text)
""",
    "_hash_both": """
def _hash_both(a: UInt64, b: UInt64) -> UInt64:
    return (a ^ (b + 0x9E3779B97F4A7C15 + (a << 6) + (a >> 2))) * 0x100000001B3
""",
    "gcd": """
def gcd(a, b):
    x, y = a, b
    while y != 0:
        x, y = y, x % y
    return abs(x)
""",
    "lcm": """
def lcm(a, b):
    x, y = a, b
    while y != 0:
        x, y = y, x % y
    if x == 0:
        return x
    return abs(a // x * b)
""",
    "factorial": """
def factorial(n: Int) -> Int:
    assert n >= 0, "factorial of a negative number"
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r
""",
    "isqrt": """
def isqrt(n: Int) -> Int:
    assert n >= 0, "isqrt of a negative number"
    if n < 2:
        return n
    x = 1 << (65 - _leading_zeros(n - 1)) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y
""",
    "ceildiv": """
def ceildiv(a, b):
    below = a // b
    return below + 1 if a % b != 0 else below
""",
    "align_up": """
def align_up(value, alignment):
    below = value // alignment
    return (below + 1 if value % alignment != 0 else below) * alignment
""",
    "align_down": """
def align_down(value, alignment):
    return value // alignment * alignment
""",
    "clamp": """
def clamp(x, low, high):
    return min(max(x, low), high)
""",
    "shuffle": """
def shuffle(mut xs):
    n = len(xs)
    for k in range(1, n):
        i = n - k
        j = _randint(0, i)
        xs[i], xs[j] = xs[j], xs[i]
""",
    "choice": """
def choice(xs):
    return xs[_randint(0, len(xs) - 1)]
""",
}
