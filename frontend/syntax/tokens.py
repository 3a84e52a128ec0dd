"""The kinds of tokens, the words and signs with a kind of their own, and what bounds the parser."""

from __future__ import annotations

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any, TypeAlias


Token: TypeAlias = "tuple[str, Any, int, int]"

NAME, NUMBER, TEXT = "NAME", "NUMBER", "TEXT"
NEWLINE, INDENT, DEDENT, END, INVALID = "NEWLINE", "INDENT", "DEDENT", "END", "INVALID"
# A template is TEMPLATE (TEMPLATE_TEXT | HOLE … [CONVERSION] [SPEC] HOLE_END)* TEMPLATE_END.
TEMPLATE, TEMPLATE_TEXT, TEMPLATE_END = "TEMPLATE", "TEMPLATE_TEXT", "TEMPLATE_END"
HOLE, CONVERSION, SPEC, HOLE_END = "HOLE", "CONVERSION", "SPEC", "HOLE_END"

NESTING = 150  # brackets, blocks and prefixes around one another; more would end Python's stack
MOST_ERRORS = 50  # more than a person reads, and a bound on the work that garbage causes

HARD = frozenset(
    """and as assert async await break continue def del elif else except False finally fn for from
    if import in is lambda None not or pass raise return True try while with
    class global nonlocal yield""".split()
)
# Keywords only where a statement begins and goes on as theirs does; names everywhere else.
SOFT = frozenset(
    "__extension alias case comptime let match parallel ref struct trait type var".split()
)
# What a statement or a part of one begins with, and what may follow an operand.
STATEMENTS = frozenset(
    """if elif else for while try except finally with match case return raise assert del import from
    pass break continue def fn struct trait var let alias comptime parallel async""".split()
)
INFIX = frozenset("and as else for from if import in is not or".split())

OPERATORS = """+ - * / // % ** @ << >> & | ^ ~ < > <= >= == != = += -= *= /= //= %= **= @= <<= >>=
    &= |= ^= -> := ... . , : ; ( ) [ ] { } ! && ||""".split()
