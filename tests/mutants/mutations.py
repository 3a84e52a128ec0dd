"""Mutants of programs: some tokens, lines or characters of one are changed, by a seed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache

from tests import ROOT

PIECE = re.compile(r"\w+|[ \t]+|\n|[-+*/<>=!]=|->|\*\*|//|.", re.DOTALL)
WORDS = """
    if else elif for while in not and or is def fn struct trait var let ref alias comptime match
    parallel case lambda return raise try except finally with as import from del pass break
    continue True False None self Self mut inout owned borrowed read out deinit raises where
    Int Float16 Float32 Float64 UInt8 UInt64 Bool String List Tuple InlineArray DType AnyType
    f32 i64 __init__ __del__ __copyinit__ __moveinit__ __add__ __radd__ __len__ __getitem__
    __setitem__ __str__ __eq__ __lt__ __bool__ __iter__ __next__ __contains__ __call__ __int__
    @parameter @staticmethod @value @always_inline @fieldwise_init @fastmath
    x y print len range sum sorted reversed min max abs enumerate zip append pop sort copy
    () [] {} [()] [[]] (1,) 0 1 -1 0.5 1e400 0x7fffffffffffffff 9223372036854775808 1<<63 ''
    'a' "é" t"{x}" t"{x!r:>5}" ( ) [ ] { } : ; , . ... -> := = == < + - * / // ** @ ^ & ~ += !
    / // * ** \\ # ` \x00 \x85 é “ ∞ 𝟘
""".split()
NUMBERS = (
    "0 1 -1 2 3 64 255 1<<63 -(1<<63) 9223372036854775807 0.0 0.5 1e308 1e400 1_0 0xff".split()
)
CHARACTERS = "\x00\t\n\r\x0c\x1b (){}[]\"'`\\#:;,.=+-*/^&|!@$?_0x9éß“∞\u2028\ufeff𝟘"
SCALARS = "Int UInt8 Int8 UInt64 Float16 Float32 Float64 Bool String None Self List[Int] [f32]"
TYPES = re.compile(r"\b(?:Int|Float32|Float64|Bool|String|f32|f64|i64|u8|UInt8)\b")

Change = Callable[[str, random.Random], str]


@cache
def originals() -> tuple[str, ...]:
    """The programs that are mutated: all of the conformance suite."""
    files = sorted((ROOT / "spec/conformance").rglob("*.mojo"))
    return tuple(text for file in files if len(text := file.read_text()) < 6000)


# --- tokens ---------------------------------------------------------------------------------------


def pieces(text: str, chance: random.Random) -> tuple[list[str], int]:
    """The tokens of a text, and the place of one that is no space."""
    found = PIECE.findall(text) or [""]
    places = [i for i, piece in enumerate(found) if not piece.isspace()] or [0]
    return found, chance.choice(places)


def delete_token(text: str, chance: random.Random) -> str:
    found, at = pieces(text, chance)
    return "".join(found[:at] + found[at + 1 :])


def repeat_token(text: str, chance: random.Random) -> str:
    found, at = pieces(text, chance)
    return "".join([*found[:at], found[at], " ", *found[at:]])


def exchange_tokens(text: str, chance: random.Random) -> str:
    found, at = pieces(text, chance)
    other = pieces(text, chance)[1]
    found[at], found[other] = found[other], found[at]
    return "".join(found)


def replace_token(text: str, chance: random.Random) -> str:
    found, at = pieces(text, chance)
    found[at] = chance.choice(WORDS)
    return "".join(found)


def insert_token(text: str, chance: random.Random) -> str:
    found, at = pieces(text, chance)
    return "".join([*found[:at], chance.choice(WORDS), " ", *found[at:]])


def one_of(pattern: re.Pattern[str], text: str, chance: random.Random, by: str) -> str:
    """A text with one match of a pattern replaced."""
    found = list(pattern.finditer(text))
    if not found:
        return replace_token(text, chance)
    start, end = chance.choice(found).span()
    return text[:start] + by + text[end:]


def change_name(text: str, chance: random.Random) -> str:
    """A name becomes another one of the program."""
    names = re.findall(r"\b[^\W\d]\w*\b", text) or ["x"]
    return one_of(re.compile(r"\b[^\W\d]\w*\b"), text, chance, chance.choice(names))


def change_number(text: str, chance: random.Random) -> str:
    return one_of(re.compile(r"\b\d[\w.]*"), text, chance, chance.choice(NUMBERS))


def change_type(text: str, chance: random.Random) -> str:
    return one_of(TYPES, text, chance, chance.choice(SCALARS.split()))


def change_operator(text: str, chance: random.Random) -> str:
    operators = "+ - * / // % ** @ << >> & | ^ < <= == != in and or is = += :=".split()
    return one_of(re.compile(r" (?:[-+*/%<>=!&|^]+|in|and|or) "), text, chance,
                  f" {chance.choice(operators)} ")  # fmt: skip


def exchange_expressions(text: str, chance: random.Random) -> str:
    """What stands in one pair of brackets comes into another one."""
    inner = re.findall(r"[(\[]([^()\[\]\n]*)[)\]]", text) or [""]
    by = chance.choice("([") + chance.choice(inner) + chance.choice("])")
    by = f"({by[1:-1]})" if by[0] == "(" else f"[{by[1:-1]}]"
    return one_of(re.compile(r"[(\[][^()\[\]\n]*[)\]]"), text, chance, by)


# --- lines ----------------------------------------------------------------------------------------


def delete_line(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    del lines[chance.randrange(len(lines))]
    return "\n".join(lines)


def move_line(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    line = lines.pop(chance.randrange(len(lines)))
    lines.insert(chance.randrange(len(lines) + 1), line)
    return "\n".join(lines)


def repeat_line(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    lines.insert(chance.randrange(len(lines)), chance.choice(lines))
    return "\n".join(lines)


def foreign_line(text: str, chance: random.Random) -> str:
    """A line of another program."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    line = chance.choice(chance.choice(originals()).split("\n")).strip()
    indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
    lines.insert(at, indent + line)
    return "\n".join(lines)


def indent_line(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    spaces = chance.choice([" ", "    ", "\t", "  "])
    lines[at] = spaces + lines[at] if chance.random() < 0.5 else lines[at][len(spaces) :]
    return "\n".join(lines)


# --- characters -----------------------------------------------------------------------------------


def delete_character(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at + 1 :]


def insert_character(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(CHARACTERS) + text[at:]


def cut(text: str, chance: random.Random) -> str:
    """The text ends early."""
    return text[: chance.randrange(len(text) + 1)]


TOKENS: list[Change] = [delete_token, repeat_token, exchange_tokens, replace_token, insert_token]
MEANINGS: list[Change] = [
    change_name,
    change_number,
    change_type,
    change_operator,
    exchange_expressions,
]
LINES: list[Change] = [delete_line, move_line, repeat_line, foreign_line, indent_line]
LETTERS: list[Change] = [delete_character, insert_character, cut]
LEVELS = {"tokens": TOKENS, "meanings": MEANINGS, "lines": LINES, "characters": LETTERS}


def mutant(seed: int) -> tuple[str, str]:
    """A level, and a mutant with one to three changes there."""
    chance = random.Random(f"mutant {seed}")
    return changed(chance.choice(originals()), chance)


def changed(text: str, chance: random.Random) -> tuple[str, str]:
    """A level, and a text with one to three changes there."""
    level = chance.choice(list(LEVELS))
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        text = chance.choice(LEVELS[level])(text, chance)
    return level, text


# --- programs of several files --------------------------------------------------------------------

FILE = "#: "  # the line ahead of a file's text, with its path


@cache
def folders() -> tuple[dict[str, str], ...]:
    """The programs of several files: texts by their paths, that of the program itself first."""
    mains = sorted((ROOT / "spec/conformance").rglob("main.mojo"))
    return tuple(
        {
            file.relative_to(main.parent).as_posix(): file.read_text()
            for file in [main, *sorted(main.parent.rglob("*.*"))]
            if file.suffix in (".mojo", ".🔥")
        }
        for main in mains
    )


def module(seed: int) -> tuple[str, str]:
    """A level, and a program of several files of which one has changes there."""
    chance = random.Random(f"module {seed}")
    files = dict(chance.choice(folders()))
    path = chance.choice(list(files))
    level, files[path] = changed(files[path], chance)
    return level, "".join(f"{FILE}{path}\n{text}\n" for path, text in files.items())


def files_of(text: str) -> dict[str, str]:
    """The files that a text is of, by their paths."""
    first, *others = re.split(f"^{FILE}(.+)\n", text, flags=re.MULTILINE)
    found = dict(zip(others[::2], (other[:-1] for other in others[1::2]), strict=True))
    return found or {"mutant.mojo": first}
