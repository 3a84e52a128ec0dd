"""The verifier: small programs for every rule, accepted or refused with the reason."""

from __future__ import annotations

import time

import pytest
from mojovm.bytecode.binary import decode, encode
from mojovm.bytecode.code import Code, Function, Type
from mojovm.bytecode.text import assemble, disassemble
from mojovm.bytecode.verify import VerifyError, verify
from mojovm.spec.ops import TABLE

TYPES = """
.string "hello"
.type Int i64
.type Bool bool
.type Byte u8
.type Small i8
.type Real f64
.type Single f32
.type Word u64
.type String str
.type Ints list of Int
.type Bytes list of Byte
.type Bools list of Bool
.type Reals list of Real
.type Strings list of String
.type Pair struct
  .field n Int
  .field s String
.type Pairs list of Pair
.type Point struct
  .field x Int
  .field y Int
.type Points list of Point
.type Rows list of Ints
.type Four list of Int size 4
"""

# Functions that others call. `lend` reads, `give` takes, `change` may replace what it is given.
CALLEES = """
.function lend
  .parameter s String read
  .slots String - -
  return
.function give
  .parameter s String own
  .slots String - -
  .owned R0:String
  entry:
  .unowned
  drop R0 String
  return
.function change
  .parameter s String mut
  .parameter n Int mut
  .slots String - - Int
  append_string R0 R0
  return
""".replace("append_string R0 R0", "R3 = const.i64 1")


def check(text: str) -> str:
    """The reason why the program is refused, or ""."""
    code = assemble(TYPES + text)
    assert encode(assemble(disassemble(code))) == encode(code)
    assert decode(encode(code)) == code
    try:
        verify(code)
    except VerifyError as error:
        return error.reason
    return ""


def main(slots: str, body: str, head: str = "") -> str:
    """A program of one function, after those of CALLEES."""
    return f"{CALLEES}.function main\n{head}\n.slots {slots}\n{body}\n"


GOOD = {
    "nothing": ("", "return"),
    "a loop": (
        "Int Int",
        """R0 = const.i64 -1
        R1 = const.i64 10
        jump L1
        L0: \n R1 = add_imm.i64 R1 0
        L1: \n for.i64 R0 R1 L0
        return""",
    ),
    "a string made and dropped": ("String - -", "R0 = const_string S0 \n drop R0 String \n return"),
    "two paths that agree": (
        "Bool String - -",
        """R0 = const.bool true
        jump_if R0 L0
        R1 = const_string S0
        jump L1
        L0: \n R1 = blank String
        L1: \n drop R1 String
        return""",
    ),
    "a borrow while its root lives": (
        "String - - String - - Int",
        """R0 = const_string S0
        R6 = const.i64 0
        R3 = string_slice R0 R6 R0+1
        .owned R0:String
        write_string R3 1
        .unowned
        drop R0 String
        return""",
    ),
    "a length": (
        "Ints - - Int",
        """R0 = blank Ints
        R3 = move_slot R0+1
        .owned R0:Ints
        append.i64 R0 R0+1
        .unowned
        drop R0 Ints
        return""",
    ),
    "a lent argument that is owned here": (
        "^ String - -",
        """R1 = const_string S0
        .owned R1:String
        call 0 lend
        .unowned
        drop R1 String
        return""",
    ),
    "an argument given": ("^ String - -", "R1 = const_string S0 \n call 0 give \n return"),
    "an argument changed": (
        "^ String - - Int",
        """R1 = const_string S0
        R4 = const.i64 5
        .owned R1:String
        call 0 change
        .unowned
        R4 = add_imm.i64 R4 1
        drop R1 String
        return""",
    ),
    "a part of an element": (
        "Pairs - - Int String - - Int",
        """R0 = blank Pairs
        R3 = const.i64 0
        .owned R0:Pairs
        R4 = fetch R0 R3 1 3
        write_string R4 1
        R7 = fetch R0 R3 0 1
        R4 = take R0 R3 1 3
        .owned R0:Pairs R4:String
        put R0 R3 R4 1 3
        .unowned
        drop R0 Pairs
        return""",
    ),
    "moves keep a borrow's roots": (
        "String - - String - - String - -",
        """R0 = const_string S0
        R3 = borrow R0 String
        R6 = move R3 3
        .owned R0:String
        write_string R6 1
        .unowned
        drop R0 String
        return""",
    ),
    "a fixed array is a list": (
        "Four - - Ints - -",
        "R0 = blank Four \n R3 = move R0 3 \n drop R3 Four \n return",
    ),
    "unreachable words": ("String - -", "return \n drop R0 String \n return"),
}

BAD = {
    # words
    "no words": ("", "", "at least one whole word"),
    "no opcode": ("", ".word 99999 0 0 0", "no opcode 99999"),
    "a negative opcode": ("", ".word -1 0 0 0", "no opcode -1"),
    "a lone second word": ("", ".word 0 0 0 0 \n return", "second word of nothing"),
    "a second word that is missing": ("", "return \n .word {loop} 0 0 0", "without its second"),
    "another word for the second": ("", ".word {loop} 0 0 0 \n return", "without its second"),
    "a field that means nothing": ("", ".word {return} 0 7 0", "means nothing"),
    "a counter that is set": ("", ".word {loop} 0 0 0 \n .word 0 0 0 2000000", "means nothing"),
    "off the end": ("Int", "R0 = const.i64 1", "runs off its end"),
    "off the end after a test": ("Bool", "L0: \n loop_if R0 L0", "runs off its end"),
    # labels
    "into an instruction": ("", ".word {jump} 2 0 0\n.word {loop} 0 0 0\n.word 0 0 0 0", "label 2"),
    "outside": ("", ".word {jump} 77 0 0", "label 77"),
    "before the function": ("", ".word {jump} -1 0 0", "label -1"),
    "back without a poll": ("", "L0: \n jump L0", "others forward"),
    "a loop forward": ("", "loop L0 \n L0: \n return", "loop instructions go back"),
    # registers and immediates
    "no register": ("Int", "R7 = const.i64 1 \n return", "no register 7"),
    "a negative register": ("Int", "R-1 = const.i64 1 \n return", "no register -1"),
    "another scalar": ("Int Real", "R0 = const.i64 1 \n R1 = neg.i64 R0 \n return", "no i64"),
    "a pointer read": ("Ints - - Int", "R0 = blank Ints \n R3 = neg.i64 R0 \n return", "no i64"),
    "a capacity read": ("Ints - - Int", "R0 = blank Ints \n R3 = neg.i64 R0+2 \n return", "no i64"),
    "a length written": ("Ints - -", "R0 = blank Ints \n R0+1 = const.i64 9 \n return", "no i64"),
    "a length as u64": ("Ints - - Int", "R3 = population_count R0+1 \n return", "no u64"),
    "a length changed": ("Ints - - Int", "L0: \n for.i64 R0+1 R3 L0 \n return", "no i64"),
    "u64 compared as int": ("Word Bool", "R1 = lt.int R0 R0 \n return", "no int"),
    "two types in one xor": ("Int Bool", "R0 = xor.bits R0 R1 \n return", "not of one type"),
    "two lists of two types": (
        "Ints - - Reals - -", "extend R0 R3 \n return", "not of one type"),
    "a linkage slot": ("^ Int", "R1 = neg.i64 R0 \n return", "no i64"),
    "a list of others": ("Reals - - Int", "append.i64 R0 R3 \n return", "no list of i64"),
    "a string as list": ("String - - Int", "clear R0 \n return", "no list"),
    "a sort of structs": ("Pairs - -", "sort R0 0 \n return", "does not take"),
    "a comparison of floats": ("Reals - - Bool", "R3 = list_equal R0 R0 \n return", "not take"),
    "zeros of a struct": ("Int Int Int", "R0 = zeros R2 Point \n return", "lists only"),
    "no type": ("String - -", "drop R0 %99 \n return", "no type 99"),
    "no function": ("^", "call 0 %99 \n return", "no function 99"),
    "no string": ("String - -", "R0 = const_string S9 \n return", "no string 9"),
    "no stream": ("String - -", "write_string R0 3 \n return", "no stream 3"),
    "a choice that is none": ("String - - Bool", "R3 = string_class R0 6 \n return", "cannot be 6"),
    "a base that is none": ("String - - Int", "R0 = to_base R3 0 \n return", "cannot be 0"),
    "division by an immediate 0": ("Int", "R0 = mod_imm.i64 R0 0 \n return", "not above 0"),
    "a bool that is 2": ("Bool", "R0 = const.bool 2 \n return", "no bool"),
    "an i8 out of range": ("Small", "R0 = const.i8 128 \n return", "no i8"),
    "an f32 with a high half": ("Single", "R0 = const.f32 0x100000000 \n return", "no f32"),
    "nothing moved": ("String - - String - -", "R3 = move R0 0 \n return", "cannot be 0"),
    "too much moved": ("String - -", "R0 = move R0 99999 \n return", "cannot be"),
    "a move out of the frame": ("Int Int", "R1 = move R0 2 \n return", "no such registers"),
    "a move of other types": ("Int Real", "R1 = move R0 1 \n return", "not of the same"),
    "half a string moved": ("String - - String - -", "R3 = move R0 2 \n return", "part of a"),
    "a string's end moved": ("String - - String - -", "R3+1 = move R0+1 2 \n return", "part of"),
    "a string by one slot": ("String - - String - -", "R3 = move_slot R0 \n return", "scalars"),
    "a linkage slot moved": ("^ ^", "R1 = move R0 1 \n return", "not of the same"),
    "a value of another type": ("String - - Int", "R0 = blank Pair \n return", "another type"),
    "a value out of the frame": ("Int", "R1 = blank Pair \n return", "another type"),
    "beyond an element": ("Pairs - - Int Int", "R4 = fetch R0 R3 4 1 \n return", "has 4 slots"),
    "before an element": ("Pairs - - Int Int", "R4 = fetch R0 R3 -1 1 \n return", "cannot be -1"),
    "half an element's string": (
        "Pairs - - Int Int Int", "R4 = fetch R0 R3 0 2 \n return", "part of an element"),
    "an element's pointer": ("Pairs - - Int Int", "R4 = fetch R0 R3 1 1 \n return", "part of an"),
    "an element's capacity": ("Pairs - - Int Int", "R4 = fetch R0 R3 3 1 \n return", "part of an"),
    "an element as another type": (
        "Pairs - - Int Ints - -", "R4 = fetch R0 R3 1 3 \n return", "element's types"),
    "a part of a scalar": ("Ints - - Int Int", "R4 = fetch R0 R3 0 1 \n return", "of their own"),
    "a call without linkage": ("Int String - -", "call 0 give \n return", "no linkage slot"),
    "a call of other types": ("^ Ints - -", "call 0 give \n return", "give's types"),
    "a call out of the frame": ("String - - ^", "call 3 give \n return", "give's types"),
    "a result for nothing": ("Int", "return_slot R0", "another type"),
    # what one instruction does twice
    "a definition of what is changed": (
        "Ints - - Int", "L0: \n R3 = each.i64 R0 R3 L0 \n return", "share register 3"),
    "a wide definition of what is read": (
        "Points - - Int Int", "R3 = fetch R0 R3 0 2 \n return", "share register 3"),
    "a string in place of itself": (
        "String - - Int", "R0 = string_slice R0 R3 R3 \n return", "share register 0"),
    "a string appended to itself": (
        "String - -", "R0 = blank String \n append_string R0 R0 \n return", "share register 0"),
    "a move onto itself": ("Int Int Int", "R1 = move R0 2 \n return", "share register 1"),
    # undefined, leaked, overwritten
    "an undefined scalar": ("Int", "R0 = neg.i64 R0 \n return", "undefined"),
    "an undefined string": ("String - -", "write_string R0 1 \n return", "undefined"),
    "an undefined length": ("String - - Int", "R3 = neg.i64 R0+1 \n return", "undefined"),
    "undefined on one path": (
        "Bool Int", """R0 = const.bool true \n jump_if R0 L0 \n R1 = const.i64 1
        L0: \n R1 = neg.i64 R1 \n return""", "undefined"),
    "undefined where the loop is left": (
        "Bools - - Int Bool", """R0 = blank Bools \n R3 = const.i64 -1 \n jump L1
        L0: \n jump L1 \n L1: \n .owned R0:Bools \n R4 = each.bool R0 R3 L0 \n .unowned
        R4 = not R4 \n drop R0 Bools \n return""", "undefined"),
    "dropped twice": (
        "String - -", "R0 = const_string S0 \n drop R0 String \n drop R0 String \n return",
        "needs register 0 to be owned"),
    "never dropped": ("String - -", "R0 = const_string S0 \n return", "still owned"),
    "overwritten": (
        "String - -", "R0 = const_string S0 \n R0 = const_string S0 \n return", "overwrites"),
    "owned on one path": (
        "Bool String - -", """R0 = const.bool true \n jump_if R0 L0 \n R1 = const_string S0
        L0: \n return""", "on one path"),
    "owned and lent": (
        "Bool String - - String - -", """R0 = const.bool true \n R1 = const_string S0
        R4 = borrow R1 String \n jump_if R0 L0 \n drop R1 String \n R1 = const_string S0
        R4 = const_string S0 \n L0: \n drop R1 String \n return""", "on one path"),
    "made again in a loop": (
        "Bool String - -", """R0 = const.bool true \n L0: \n R1 = const_string S0
        .owned R1:String \n loop_if R0 L0 \n .unowned \n drop R1 String \n return""",
        "on one path"),
    "given and used": (
        "^ String - -", "R1 = const_string S0 \n call 0 give \n write_string R1 1 \n return",
        "undefined"),
    "moved and used": (
        "String - - String - -", """R0 = const_string S0 \n R3 = move R0 3
        drop R0 String \n return""", "to be owned"),
    # borrows
    "a borrow dropped": (
        "String - - String - -", "R0 = const_string S0 \n R3 = borrow R0 String \n drop R3 String"
        "\n return", "to be owned"),
    "a borrow given": (
        "String - - ^ String - -", """R0 = const_string S0 \n R4 = borrow R0 String
        .owned R0:String \n call 3 give \n return""", "to be owned"),
    "a borrow stored": (
        "String - - Strings - - String - -", """R0 = const_string S0 \n R3 = blank Strings
        R6 = borrow R0 String \n .owned R0:String R3:Strings \n append_value R3 R6 \n .unowned
        return""", "to be owned"),
    "a borrow put": (
        "Strings - - String - - Int", """R0 = blank Strings \n R6 = const.i64 0
        .owned R0:Strings \n R3 = fetch R0 R6 0 3 \n put R0 R6 R3 0 3 \n return""",
        "to be owned"),
    "a borrow after its root": (
        "String - - String - -", """R0 = const_string S0 \n R3 = borrow R0 String
        drop R0 String \n write_string R3 1 \n return""", "undefined"),
    "a borrow after its root moved": (
        "String - - String - - String - -", """R0 = const_string S0 \n R3 = borrow R0 String
        R6 = move R0 3 \n .owned R6:String \n write_string R3 1 \n .unowned
        drop R6 String \n return""", "undefined"),
    "a borrow of a borrow after the root": (
        "String - - String - - String - - Int", """R0 = const_string S0 \n R9 = const.i64 0
        R3 = borrow R0 String \n R6 = string_slice R3 R9 R9 \n drop R0 String
        write_string R6 1 \n return""", "undefined"),
    "an element after an append": (
        "Strings - - String - - String - - Int", """R0 = blank Strings \n R9 = const.i64 0
        R6 = const_string S0 \n .owned R0:Strings R6:String \n R3 = fetch R0 R9 0 3
        append_value R0 R6 \n .owned R0:Strings \n write_string R3 1 \n .unowned
        drop R0 Strings \n return""", "undefined"),
    "a view after a clear": (
        "Ints - - Ints - - Int", """R0 = blank Ints \n R6 = const.i64 0 \n R3 = view R0 R6 R6
        clear R0 \n .owned R0:Ints \n R6 = load.i64 R3 R6 \n .unowned \n drop R0 Ints \n return""",
        "undefined"),
    "a view appended to its list": (
        "Ints - - Ints - - Int", """R0 = blank Ints \n R6 = const.i64 0 \n R3 = view R0 R6 R6
        .owned R0:Ints \n extend R0 R3 \n .unowned \n drop R0 Ints \n return""", "points into"),
    "a slice appended to its string": (
        "String - - String - - Int", """R0 = blank String \n R6 = const.i64 0
        R3 = string_slice R0 R6 R6 \n .owned R0:String \n append_string R0 R3 \n .unowned
        drop R0 String \n return""", "points into"),
    "a view changed": (
        "Ints - - Ints - - Int", """R0 = blank Ints \n R6 = const.i64 0 \n R3 = view R0 R6 R6
        .owned R0:Ints \n append.i64 R3 R6 \n .unowned \n drop R0 Ints \n return""",
        "to be owned"),
    "a borrow from one of two": (
        "Bool String - - String - - String - -", """R0 = const.bool true \n R1 = const_string S0
        R4 = const_string S0 \n jump_if R0 L0 \n R7 = borrow R1 String \n jump L1
        L0: \n R7 = borrow R4 String \n L1: \n drop R1 String \n .owned R4:String
        write_string R7 1 \n .unowned \n drop R4 String \n return""", "undefined"),
    "a borrow that a loop's end ends": (
        "Bool String - - String - -", """R0 = const.bool true \n R1 = const_string S0
        R4 = borrow R1 String \n .owned R1:String \n L0: \n write_string R4 1 \n .unowned
        drop R1 String \n R1 = const_string S0 \n .owned R1:String \n loop_if R0 L0 \n .unowned
        drop R1 String \n return""", "undefined"),
    "a string's bytes written": (
        "String - - Bytes - - Int Byte", """R0 = const_string S0 \n R3 = string_bytes R0
        R6 = const.i64 0 \n R7 = const.u8 255 \n .owned R0:String \n store.u8 R3 R6 R7
        .unowned \n drop R0 String \n return""", "whose bytes are constant"),
    # calls
    "a borrow across the call that changes its root": (
        "String - - ^ String - - Int", """R4 = const_string S0 \n R7 = const.i64 0
        R0 = borrow R4 String \n .owned R4:String \n call 3 change \n write_string R0 1 \n .unowned
        drop R4 String \n return""", "undefined"),
    "what lies above a call": (
        "^ String - - Int", """R1 = const_string S0 \n R4 = const.i64 1 \n call 0 give
        R4 = neg.i64 R4 \n return""", "undefined"),
    "owned above a call": (
        "^ String - - String - -", """R1 = const_string S0 \n R4 = const_string S0
        .owned R4:String \n call 0 give \n .unowned \n drop R4 String \n return""", "overwrites"),
    "an undefined argument": ("^ String - -", "call 0 lend \n return", "undefined"),
    # drop maps
    "a trap that forgets": (
        "String - -", "R0 = const_string S0 \n write_string R0 1 \n drop R0 String \n return",
        "leaves behind register 0"),
    "a trap that drops too much": (
        "String - -", ".owned R0:String \n call 1 lend \n return", "no linkage"),
    "a trap that drops what is lent": (
        "String - - String - -", """R0 = const_string S0 \n R3 = borrow R0 String
        .owned R0:String R3:String \n write_string R3 1 \n .unowned \n drop R0 String \n return""",
        "drops what is not owned in register 3"),
    "a trap that drops an argument given": (
        "^ String - -", "R1 = const_string S0 \n .owned R1:String \n call 0 give \n return", "drops what is not owned"),
    "a map at the entry": ("String - -", ".owned R0:String \n entry: \n return",
                           "drops what is not owned"),
    "a map of another type": (
        "String - -", "R0 = blank String \n .owned R0:Ints \n write_string R0 1 \n return", "another type"),
    "a map that drops twice": (
        "String - -", "R0 = blank String \n .owned R0:String R0:String \n write_string R0 1"
        "\n .unowned \n return", "twice"),
    "a map outside of the frame": ("Int", ".owned R9:Int \n return \n .unowned", "another type"),
    "a map of no type": ("Int", ".owned R0:%9999 \n return \n .unowned", "another type"),
    "a blank that is no parameter": (
        "String - -", ".owned ~R0:String \n return \n .unowned", "no mut parameter"),
    "maps out of order": ("Int", ".drops 0 0 \n .drops 0 0 \n return", "out of order"),
    "maps beyond the end": ("Int", ".drops 0 7 \n return", "out of order"),
    "lines out of order": ("Int", ".lines 0 1 1 \n .lines 0 1 1 \n return", "line table"),
}  # fmt: skip


@pytest.mark.parametrize("name", GOOD)
def test_accepted(name: str) -> None:
    slots, body = GOOD[name]
    assert check(main(slots, body)) == ""


@pytest.mark.parametrize("name", BAD)
def test_refused(name: str) -> None:
    slots, body, reason = BAD[name]
    for row in TABLE:
        body = body.replace("{" + row.name + "}", str(row.number))
    assert reason in check(main(slots, body)), check(main(slots, body))


PARAMETERS = {
    "a lent scalar changed": (
        ".parameter n Int read\n.slots Int\nR0 = add_imm.i64 R0 1\nreturn", "only read"),
    "a lent scalar counted": (
        """.parameter n Int read\n.slots Int\nL0:\nfor.i64 R0 R0 L0\nreturn""", "only read"),
    "a lent string replaced": (
        ".parameter s String read\n.slots String - - \nR0 = const_string S0\nreturn", "only read"),
    "a lent string appended to": (
        ".parameter s String read\n.slots String - - \nappend_string R0 R0\nreturn", "share"),
    "a lent list cleared": (
        ".parameter s Ints read\n.slots Ints - - \nclear R0\nreturn", "to be owned"),
    "a lent string dropped": (
        ".parameter s String read\n.slots String - - \ndrop R0 String\nreturn", "to be owned"),
    "a lent string returned": (
        """.result String\n.parameter s String read\n.slots String - - String - -
        R0 = borrow R3 String\nreturn""", "must be owned"),
    "a lent list written": (
        """.parameter s Ints read\n.slots Ints - - Int\nR3 = const.i64 0
        store.i64 R0 R3 R3\nreturn""", ""),
    "a given string kept": (
        ".parameter s String own\n.slots String - -\n.owned R0:String\nentry:\nreturn",
        "still owned"),
    "a given string forgotten at the entry": (
        ".parameter s String own\n.slots String - -\ndrop R0 String\nreturn", "leaves behind"),
    "a given string used up": (
        """.parameter s String own\n.slots String - -\n.owned R0:String\nentry:\n.unowned
        drop R0 String\nreturn""", ""),
    "a given scalar changed": (
        ".parameter n Int own\n.slots Int\nR0 = add_imm.i64 R0 1\nreturn", ""),
    "a mut string moved out": (
        """.parameter s String mut\n.slots String - - String - -\nR3 = move R0 3
        drop R3 String\nreturn""", "must be owned"),
    "a mut string blanked by a trap": (
        """.parameter s String mut\n.slots String - - String - -\nR3 = move R0 3
        .owned ~R0:String R3:String\nwrite_string R3 1\n.unowned\nR0 = move R3 3\nreturn""", ""),
    "a mut string dangling in a trap": (
        """.parameter s String mut\n.slots String - - String - -\nR3 = move R0 3
        .owned R3:String\nwrite_string R3 1\n.unowned\nR0 = move R3 3\nreturn""",
        "leaves dangling register 0"),
    "a mut string blanked while it is there": (
        """.parameter s String mut\n.slots String - -
        .owned ~R0:String\nwrite_string R0 1\n.unowned\nreturn""", "blanks what is owned"),
    "a mut string dropped by a trap": (
        """.parameter s String mut\n.slots String - -
        .owned R0:String\nwrite_string R0 1\n.unowned\nreturn""", "drops what is not owned"),
    "a mut string lent back": (
        """.parameter s String mut\n.slots String - - String - -\nR3 = move R0 3
        R0 = borrow R3 String\n.owned R3:String ~R0:String\nwrite_string R0 1\n.unowned
        drop R3 String\nR0 = const_string S0\nreturn""", ""),
    "no result": (".result Int\n.slots Int\nreturn", "result's register 0 is undefined"),
    "no string for a result": (".result String\n.slots String - -\nreturn", "must be owned"),
    "a result": (".result Int\n.slots Int Int\nR1 = const.i64 1\nreturn_slot R1", ""),
    "a length for a result": (
        """.result Int\n.parameter s String read\n.slots Int String - -
        return_slot R1+1""", ""),
    "a result of another type": (
        ".result Int\n.slots Int Real\nR1 = const.f64 1.0\nreturn_slot R1", "another type"),
    "a frame without its parameters": (
        ".parameter n Int read\n.slots Real\nreturn", "does not begin with"),
    "a frame without its result": (".result Int\n.slots\nreturn", "does not begin with"),
    "a frame of structs": (".slots Point\nreturn", "several leaves"),
    "half a string in a frame": (".slots String -\nreturn", "ends inside"),
    "a string's middle": (".slots Int -\nreturn", "no part of a leaf"),
    "a string in a string": (".slots String - Int\nreturn", "no part of a leaf"),
    "a slot of no type": (".slots %999\nreturn", "no part of a leaf"),
    "a slot of -3": (".slots %-3\nreturn", "no part of a leaf"),
    "no such result": (".result %999\n.slots Int\nreturn", "result type"),
    "no such parameter": (".parameter n %999 read\n.slots Int\nreturn", "no such type"),
    "a frame too large": (".slots " + "Int " * 65537 + "\nreturn", "a frame of more than"),
}  # fmt: skip


@pytest.mark.parametrize("name", PARAMETERS)
def test_parameters_and_frames(name: str) -> None:
    body, reason = PARAMETERS[name]
    found = check(f".function f\n{body}\n")
    assert reason in found and bool(reason) == bool(found), found


CALLS = {
    "a list passed twice, once to be changed": (
        """.function both\n.parameter a Ints read\n.parameter b Ints mut\n.slots Ints - - Ints - -
        return\n.function f\n.slots Int ^ Ints - - Ints - -\nR5 = blank Ints\nR2 = borrow R5 Ints
        .owned R5:Ints\ncall 1 both\n.unowned\ndrop R5 Ints\nreturn""", "points into"),
    "a list lent twice": (
        """.function both\n.parameter a Ints read\n.parameter b Ints read\n.slots Ints - - Ints - -
        return\n.function f\n.slots Int ^ Ints - - Ints - -\nR5 = blank Ints\nR2 = borrow R5 Ints
        .owned R5:Ints\ncall 1 both\n.unowned\nR0 = move_slot R2+1\ndrop R5 Ints\nreturn""", ""),
    "a string's bytes passed to who may write them": (
        """.function set\n.parameter a Bytes read\n.slots Bytes - - Int Byte\nR3 = const.i64 0
        R4 = const.u8 200\nstore.u8 R0 R3 R4\nreturn
        .function f\n.slots String - - ^ Bytes - -\nR0 = const_string S0\nR4 = string_bytes R0
        .owned R0:String\ncall 3 set\n.unowned\ndrop R0 String\nreturn""", "into a string"),
    "a result over what is owned": (
        """.function make\n.result String\n.slots String - -\nR0 = const_string S0\nreturn
        .function f\n.slots ^ String - -\nR1 = const_string S0\ncall 0 make\ndrop R1 String
        return""", "overwrites"),
    "a result that nobody drops": (
        """.function make\n.result String\n.slots String - -\nR0 = const_string S0\nreturn
        .function f\n.slots ^ String - -\ncall 0 make\nreturn""", "still owned"),
    "a result": (
        """.function make\n.result String\n.slots String - -\nR0 = const_string S0\nreturn
        .function f\n.slots ^ String - -\ncall 0 make\ndrop R1 String\nreturn""", ""),
    "arguments in a window below another call": (
        """.function make\n.result String\n.slots String - -\nR0 = const_string S0\nreturn
        .function f\n.slots ^ String - - ^ String - -\nR1 = const_string S0
        .owned R1:String\ncall 4 make\n.owned R1:String R5:String\n.unowned\ndrop R5 String
        drop R1 String\nreturn""", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", CALLS)
def test_calls(name: str) -> None:
    body, reason = CALLS[name]
    found = check(body.replace("\n.owned R1:String R5:String\n.unowned", "\n.unowned"))
    assert reason in found and bool(reason) == bool(found), found


DROPPER = """.function destroy\n.parameter t T own\n.slots String - - Bool\n.owned R0:String
    entry:\n.unowned\ndrop R0 String\nreturn
    """
TABLES = {
    "a struct in itself": (".type A struct\n.field a A", "contains itself"),
    "two structs in each other": (
        ".type A struct\n.field b B\n.type B struct\n.field a A", "contains itself"),
    "a struct in itself through a list": (
        ".type As list of A\n.type A struct\n.field a As\n.field b As", ""),
    "lists of nothing but lists": (
        ".type A list of B\n.type B list of A\n.type C list of C\n.type D list of C", ""),
    "a list of no type": (".type A list of %999", "not in the type table"),
    "a list without element": (".type A list", "not in the type table"),
    "an element of a scalar": (".type A i64 of Int", "only lists"),
    "a field of no type": (".type A struct\n.field a %999", "not in the type table"),
    "fields of a string": (".type A str\n.field a Int", "only structs and tuples"),
    "a size of a struct": (".type A struct size 3", "only fixed arrays"),
    "a negative size": (".type A list of Int size -2", "only fixed arrays"),
    "a list of nothing": (".type A struct\n.type B list of A", "at least one slot"),
    "doubling": (
        "\n".join(f".type A{i} struct\n.field a {'Int' if i == 0 else f'A{i - 1}'}\n.field b "
                  f"{'Int' if i == 0 else f'A{i - 1}'}" for i in range(64)), "more than 4096 slots"),
    "many large": (
        "\n".join(f".type A{i} struct\n.field a {'Int' if i == 0 else f'A{i - 1}'}\n.field b "
                  f"{'Int' if i == 0 else f'A{i - 1}'}" for i in range(12))
        + "\n".join(f"\n.type B{i} struct\n.field a A11" for i in range(300)), "too large"),
    "structs too deep": (
        "\n".join(f".type A{i} struct\n.field a {'Int' if i == 0 else f'A{i - 1}'}"
                  for i in range(5000)), "deep"),
    "lists deep": (
        "\n".join(f".type A{i} list of {'Int' if i == 4999 else f'A{i + 1}'}"
                  for i in range(5000)), ""),
    "a drop function": (
        ".type T struct drop destroy\n.field s String\n.field \"\" Bool\n" + DROPPER, ""),
    "no drop function": (".type T struct drop %9\n.field s String", "no function 9"),
    "a drop function of a scalar": (
        ".type U i64 drop destroy\n.type T struct\n.field s String\n.field b Bool\n" + DROPPER,
        "malformed drop function"),
    "a drop function of another type": (
        ".type U struct drop destroy\n.field n Int\n.type T struct\n.field s String\n"
        ".field b Bool\n" + DROPPER, "does not take it alone"),
    "a drop function that only reads": (
        ".type T struct drop look\n.field n Int\n.function look\n.parameter t T read\n.slots Int"
        "\nreturn", "does not own"),
    "a drop function with a result": (
        ".type T struct drop look\n.field n Int\n.function look\n.result Int\n.slots Int\nreturn",
        "does not take it alone"),
    "an entry that takes something": (
        ".entry f\n.function f\n.parameter n Int read\n.slots Int\nreturn", "no parameters"),
    "no entry": (".entry %7", "no function 7"),
    "a negative entry": (".entry %-2", "no function -2"),
    "a trap that destroys what is half made": (
        ".type T struct drop destroy\n.field s String\n.field \"\" Bool\n" + DROPPER
        + """.function f\n.slots String - - Bool\nR0 = const_string S0\n.owned R0:T
        write_string R0 1\n.unowned\ndrop R0 String\nreturn""", "whose register 3 is undefined"),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_tables(name: str) -> None:
    text, reason = TABLES[name]
    found = check(text)
    assert reason in found and bool(reason) == bool(found), found


def test_lists_are_alike_by_their_elements() -> None:
    types = """.type Ints2 list of Int\n.type Rows2 list of Four\n.type P2 struct\n.field n Int
    .field s String\n.type Pairs2 list of P2
    """
    move = ".function f\n.slots {0} - - {1} - -\nR0 = blank {0}\nR3 = move R0 3\ndrop R3 {1}\nreturn"
    assert check(types + move.format("Rows", "Rows2")) == ""
    assert check(types + move.format("Ints", "Ints2")) == ""
    assert "not of the same types" in check(types + move.format("Pairs", "Pairs2"))
    assert "not of the same types" in check(types + move.format("Rows", "Ints"))


def test_a_kind_or_mode_that_does_not_exist() -> None:
    for code in (
        Code("x", types=[Type("i7", "A")]),
        Code("x", functions=[Function("f", [], -1, [10**12, 0, 0, 0], [], [], [])]),
        Code("x", functions=[Function("f", [], -1, [1, 0, 0], [], [], [])]),
    ):
        with pytest.raises(VerifyError):
            verify(code)


def test_ten_thousand_instructions_take_less_than_a_second() -> None:
    """A long function with loops inside loops, strings and borrows."""
    turn = """L{0}: \n R0 = add_imm.i64 R0 1 \n R1 = mul.i64 R0 R0 \n R2 = const_string S0
    R5 = string_slice R2 R0 R1 \n .owned R2:String R9:Ints \n write_string R5 1
    append.i64 R9 R1 \n R1 = load.i64 R9 R0 \n .owned R9:Ints \n drop R2 String
    loop_lt_imm.int R1 5 L{0} \n loop_lt_imm.int R0 5 L{1}
    """
    turns = "".join(turn.format(i, max(i - 3, 0)) for i in range(1000))
    text = ".function f\n.slots Int Int String - - String - - Int Ints - -\nR0 = const.i64 0\n"
    code = assemble(TYPES + text + "R9 = blank Ints\n" + turns + "drop R9 Ints\nreturn")
    assert len(code.functions[0].words) // 4 > 10_000
    start = time.perf_counter()
    verify(code)
    assert time.perf_counter() - start < 1


def test_work_is_bounded() -> None:
    """States that take as many rounds as there are registers do not keep the verifier busy."""
    count = 2000
    moves = "".join(f"R{i} = move_slot R{i - 1}\n" for i in range(count, 0, -1))
    text = ".slots" + " Int" * (count + 1) + " Bool\n" + "".join(
        f"R{i} = const.i64 0\n" for i in range(1, count + 1))  # fmt: skip
    text += f"R0 = const.i64 0\nR{count + 1} = const.bool true\nL0:\n{moves}loop_if R{count + 1} L0"
    start = time.perf_counter()
    check(f".function f\n{text}\nreturn\n")
    assert time.perf_counter() - start < 5
