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
