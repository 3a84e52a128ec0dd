"""The expressions of the syntax tree, and the parameters that some have; `tree` has these, and all
other nodes."""

from __future__ import annotations

from .nodes import EMPTY, node

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


@node
class Node:
    at: Span


class Expr(Node):
    __slots__ = ()


class Stmt(Node):
    __slots__ = ()


@node
class Name(Expr):
    id: str


@node
class Number(Expr):
    """A literal; `value` is an exact int, or a Fraction for text with a point or an exponent."""

    value: Any
    is_float: bool


@node
class Text(Expr):
    """A string literal, adjacent ones already joined and escapes resolved."""

    value: str


@node
class Template(Expr):
    """`t"…{x}…"` or `f"…"`: str pieces and Exprs in order; an Expr with a format spec is a Hole."""

    parts: list[Any]


@node
class Hole(Expr):
    """`{value!r:spec}` inside a template."""

    value: Expr
    conversion: str | None
    spec: str | None


@node
class Constant(Expr):
    """True, False or None."""

    value: bool | None


@node
class Ellipsis(Expr):
    """`...` as an expression, also the middle of a progression."""


@node
class ListDisplay(Expr):
    """`[a, b]`; as a type, `[T]`. A progression `[a, b, ..., z]` holds an Ellipsis item."""

    items: list[Expr]


@node
class ArrayType(Expr):
    """`[T; N]`."""

    element: Expr
    size: Expr


@node
class TupleDisplay(Expr):
    items: list[Expr]


@node
class SetDisplay(Expr):
    items: list[Expr]


@node
class DictDisplay(Expr):
    keys: list[Expr]
    values: list[Expr]


@node
class Initializer(Expr):
    """`{z=4, "foo"}`: a call of the wanted type's constructor; one argument at least is named."""

    args: list[Argument]


@node
class Starred(Expr):
    """`*xs` or `**kw` as an item of a display, a target, or the type of a variadic pack.

    In a DictDisplay `**kw` is a Starred key, its value the same expression.
    """

    star: str
    value: Expr


@node
class Generator(Node):
    """One `for target in iterable if condition…` of a comprehension."""

    target: Expr
    iterable: Expr
    conditions: list[Expr]


@node
class Comprehension(Expr):
    """`kind` is "list", "set", "dict" or "generator"; `value` is used by "dict" alone."""

    kind: str
    element: Expr
    value: Expr | None
    generators: list[Generator]


@node
class Attribute(Expr):
    """`value.name`; `value` is None for the short `.float32`. `name_at` spans the name alone."""

    value: Expr | None
    name: str
    name_at: Span


@node
class Slice(Expr):
    start: Expr | None
    stop: Expr | None
    step: Expr | None


@node
class Argument(Node):
    """One argument of a call or a subscript. `star` is "", "*" or "**"."""

    name: str | None
    value: Expr
    star: str = ""


@node
class Subscript(Expr):
    """`value[args]`; `value[]` (dereference) has no arguments."""

    value: Expr
    args: list[Argument]


@node
class Call(Expr):
    callee: Expr
    args: list[Argument]


@node
class Unary(Expr):
    """`op` is "-", "+", "~" or "not"."""

    op: str
    operand: Expr


@node
class Binary(Expr):
    """`op` is one of + - * / // % ** @ << >> & | ^ ."""

    op: str
    left: Expr
    right: Expr
    op_at: Span


@node
class Logical(Expr):
    """`op` is "and" or "or"."""

    op: str
    left: Expr
    right: Expr


@node
class Compare(Expr):
    """`a < b <= c`: `ops` of == != < <= > >= in "not in" is "is not", one per further operand."""

    first: Expr
    ops: list[str]
    rest: list[Expr]


@node
class Ternary(Expr):
    then: Expr
    condition: Expr
    other: Expr


@node
class Transfer(Expr):
    """`x^`."""

    value: Expr


@node
class Walrus(Expr):
    name: str
    value: Expr


@node
class Parameter(Node):
    """A parameter of a function (`[…]` or `(…)`).

    `convention` is "" (unwritten), "read" (borrowed, read, imm), "mut" (inout, mut),
    "own" (owned, var), "deinit", "out" or "ref". `star` is "", "*", "**", or "marker" for a
    bare `*`; a `/` or `//` marker sets `positional_only` / `infer_only` on those before it.
    """

    name: str
    name_at: Span
    type: Expr | None
    default: Expr | None
    convention: str = ""
    star: str = ""
    positional_only: bool = False
    keyword_only: bool = False
    infer_only: bool = False
    origin: Expr | None = None


@node
class Capture(Node):
    """One entry of a capture list: `mut total`, `var data^` (`move`), or `imm` (no `name`).

    `convention` is written as in a Parameter, and "" where it is not written.
    """

    convention: str
    name: str | None
    move: bool


@node
class Lambda(Expr):
    """`lambda x: e` and `lambda [N: Int](x: Int) raises {var k} -> Int: e`.

    `captures` are Captures, or None where no list is written.
    """

    parameters: list[Parameter]
    captures: list[Capture] | None
    result: Expr | None
    body: Expr
    compile_time: list[Parameter] = EMPTY
    raises: bool = False
    effects: list[str] = EMPTY


@node
class FunctionType(Expr):
    """`def (Int, mut List[Int]) raises -> Int` or `fn (...)` where a type stands.

    A parameter written as a type alone has the name "".
    """

    parameters: list[Parameter]
    result: Expr | None
    raises: bool
    effects: list[str]
    compile_time: list[Parameter] = EMPTY
    raises_type: Expr | None = None
    result_convention: str = ""
    result_origin: Expr | None = None


@node
class Await(Expr):
    value: Expr


@node
class Conditional(Expr):
    """`Trait where condition` in the list of a struct's traits."""

    value: Expr
    condition: Expr
