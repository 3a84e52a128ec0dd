"""The syntax tree: what the parser builds and the checker reads.

Every node carries `at`, a half-open pair of character offsets into the source text. Types in
annotations are ordinary expressions (`[f32; 4]` is a `ListDisplay`-like `ArrayType`, `List[Int]`
a `Subscript`), because Mojo's parameters are expressions too. Nodes say what was written, not what
it means: old and new spellings of one thing make the same node.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Span = tuple[int, int]


@dataclass(slots=True)
class Node:
    at: Span


class Expr(Node):
    __slots__ = ()


class Stmt(Node):
    __slots__ = ()


# --- expressions -------------------------------------------------------------------------------


@dataclass(slots=True)
class Name(Expr):
    id: str


@dataclass(slots=True)
class Number(Expr):
    """A literal; `value` is an exact int, or a Fraction for text with a point or an exponent."""

    value: Any
    is_float: bool


@dataclass(slots=True)
class Text(Expr):
    """A string literal, adjacent ones already joined and escapes resolved."""

    value: str


@dataclass(slots=True)
class Template(Expr):
    """`t"…{x}…"` or `f"…"`: str pieces and Exprs in order; an Expr with a format spec is a Hole."""

    parts: list[Any]


@dataclass(slots=True)
class Hole(Expr):
    """`{value!r:spec}` inside a template."""

    value: Expr
    conversion: str | None
    spec: str | None


@dataclass(slots=True)
class Constant(Expr):
    """True, False or None."""

    value: bool | None


@dataclass(slots=True)
class Ellipsis(Expr):
    """`...` as an expression, also the middle of a progression."""


@dataclass(slots=True)
class ListDisplay(Expr):
    """`[a, b]`; as a type, `[T]`. A progression `[a, b, ..., z]` holds an Ellipsis item."""

    items: list[Expr]


@dataclass(slots=True)
class ArrayType(Expr):
    """`[T; N]`."""

    element: Expr
    size: Expr


@dataclass(slots=True)
class TupleDisplay(Expr):
    items: list[Expr]


@dataclass(slots=True)
class SetDisplay(Expr):
    items: list[Expr]


@dataclass(slots=True)
class DictDisplay(Expr):
    keys: list[Expr]
    values: list[Expr]


@dataclass(slots=True)
class Initializer(Expr):
    """`{z=4, "foo"}`: a call of the wanted type's constructor; one argument at least is named."""

    args: list[Argument]


@dataclass(slots=True)
class Starred(Expr):
    """`*xs` or `**kw` as an item of a display, a target, or the type of a variadic pack.

    In a DictDisplay `**kw` is a Starred key, its value the same expression.
    """

    star: str
    value: Expr


@dataclass(slots=True)
class Generator(Node):
    """One `for target in iterable if condition…` of a comprehension."""

    target: Expr
    iterable: Expr
    conditions: list[Expr]


@dataclass(slots=True)
class Comprehension(Expr):
    """`kind` is "list", "set", "dict" or "generator"; `value` is used by "dict" alone."""

    kind: str
    element: Expr
    value: Expr | None
    generators: list[Generator]


@dataclass(slots=True)
class Attribute(Expr):
    """`value.name`; `value` is None for the short `.float32`. `name_at` spans the name alone."""

    value: Expr | None
    name: str
    name_at: Span


@dataclass(slots=True)
class Slice(Expr):
    start: Expr | None
    stop: Expr | None
    step: Expr | None


@dataclass(slots=True)
class Argument(Node):
    """One argument of a call or a subscript. `star` is "", "*" or "**"."""

    name: str | None
    value: Expr
    star: str = ""


@dataclass(slots=True)
class Subscript(Expr):
    """`value[args]`; `value[]` (dereference) has no arguments."""

    value: Expr
    args: list[Argument]


@dataclass(slots=True)
class Call(Expr):
    callee: Expr
    args: list[Argument]


@dataclass(slots=True)
class Unary(Expr):
    """`op` is "-", "+", "~" or "not"."""

    op: str
    operand: Expr


@dataclass(slots=True)
class Binary(Expr):
    """`op` is one of + - * / // % ** @ << >> & | ^ ."""

    op: str
    left: Expr
    right: Expr
    op_at: Span


@dataclass(slots=True)
class Logical(Expr):
    """`op` is "and" or "or"."""

    op: str
    left: Expr
    right: Expr


@dataclass(slots=True)
class Compare(Expr):
    """`a < b <= c`: `ops` of == != < <= > >= in "not in" is "is not", one per further operand."""

    first: Expr
    ops: list[str]
    rest: list[Expr]


@dataclass(slots=True)
class Ternary(Expr):
    then: Expr
    condition: Expr
    other: Expr


@dataclass(slots=True)
class Transfer(Expr):
    """`x^`."""

    value: Expr


@dataclass(slots=True)
class Walrus(Expr):
    name: str
    value: Expr


@dataclass(slots=True)
class Lambda(Expr):
    """`lambda x: e` and `lambda [N: Int](x: Int) raises {var k} -> Int: e`.

    `captures` are Captures, or None where no list is written.
    """

    parameters: list[Parameter]
    captures: list[Any] | None
    result: Expr | None
    body: Expr
    compile_time: list[Parameter] = field(default_factory=list)
    raises: bool = False
    effects: list[str] = field(default_factory=list)


@dataclass(slots=True)
class FunctionType(Expr):
    """`def (Int, mut List[Int]) raises -> Int` or `fn (...)` where a type stands.

    A parameter written as a type alone has the name "".
    """

    parameters: list[Parameter]
    result: Expr | None
    raises: bool
    effects: list[str]
    compile_time: list[Parameter] = field(default_factory=list)
    raises_type: Expr | None = None
    result_convention: str = ""
    result_origin: Expr | None = None


@dataclass(slots=True)
class Await(Expr):
    value: Expr


@dataclass(slots=True)
class Conditional(Expr):
    """`Trait where condition` in the list of a struct's traits."""

    value: Expr
    condition: Expr


# --- declarations ------------------------------------------------------------------------------


@dataclass(slots=True)
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


@dataclass(slots=True)
class Capture(Node):
    """One entry of a capture list: `mut total`, `var data^` (`move`), or `imm` (no `name`).

    `convention` is written as in a Parameter, and "" where it is not written.
    """

    convention: str
    name: str | None
    move: bool


@dataclass(slots=True)
class Decorator(Node):
    """`@name` or `@name(args)`; `name` is dotted text."""

    name: str
    args: list[Argument] | None


@dataclass(slots=True)
class Function(Stmt):
    """`captures` are Captures, or None where no list is written; `body` leaves out the docstring.

    `result_origin` is the `x` of `-> ref [x] T`, whose `result_convention` is "ref".
    `effects` are the words after the parameters: "capturing", "escaping", "unified", "thin", …
    """

    name: str
    name_at: Span
    compile_time: list[Parameter]
    parameters: list[Parameter]
    result: Expr | None
    result_convention: str
    raises: bool
    raises_type: Expr | None
    body: list[Stmt]
    decorators: list[Decorator]
    where: list[Expr]
    captures: list[Any] | None
    is_async: bool = False
    docstring: str | None = None
    effects: list[str] = field(default_factory=list)
    result_origin: Expr | None = None


@dataclass(slots=True)
class Field(Stmt):
    """`var name: T = default` in a struct; the shorthand leaves out `var`."""

    name: str
    name_at: Span
    type: Expr
    default: Expr | None


@dataclass(slots=True)
class Struct(Stmt):
    name: str
    name_at: Span
    compile_time: list[Parameter]
    traits: list[Expr]
    members: list[Stmt]
    decorators: list[Decorator]
    where: list[Expr]
    docstring: str | None = None
    is_extension: bool = False  # `__extension S:` adds to a struct declared elsewhere


@dataclass(slots=True)
class Trait(Stmt):
    name: str
    name_at: Span
    compile_time: list[Parameter]
    traits: list[Expr]
    members: list[Stmt]
    decorators: list[Decorator]
    docstring: str | None = None


@dataclass(slots=True)
class CompileTime(Stmt):
    """`alias N: T = e` or `comptime N[params]: T = e`; `value` is None in a trait."""

    name: str
    name_at: Span
    parameters: list[Parameter]
    type: Expr | None
    value: Expr | None
    where: list[Expr] = field(default_factory=list)
    decorators: list[Decorator] = field(default_factory=list)


@dataclass(slots=True)
class Import(Stmt):
    """`import a.b as c` (`names` is None) or `from a.b import x as y` (`("x", "y")`, `*` too)."""

    module: str
    alias: str | None
    names: list[tuple[str, str | None]] | None


# --- statements --------------------------------------------------------------------------------


@dataclass(slots=True)
class ExprStmt(Stmt):
    value: Expr


@dataclass(slots=True)
class Declare(Stmt):
    """`var x: T = e`, `let …`, `ref x = e`, and `x: T = e` (`keyword` is "").

    `keyword` is "var", "let", "ref" or "". `target` is a Name or a TupleDisplay of Names.
    """

    keyword: str
    target: Expr
    type: Expr | None
    value: Expr | None


@dataclass(slots=True)
class Assign(Stmt):
    """`a = b = e`: targets from left to right."""

    targets: list[Expr]
    value: Expr


@dataclass(slots=True)
class AugAssign(Stmt):
    """`target op= value`; `op` without the `=`."""

    op: str
    target: Expr
    value: Expr
    op_at: Span


@dataclass(slots=True)
class If(Stmt):
    """`elif` is an If alone in `orelse`. `compile_time` for `@parameter if` / `comptime if`."""

    condition: Expr
    body: list[Stmt]
    orelse: list[Stmt]
    compile_time: bool = False


@dataclass(slots=True)
class While(Stmt):
    condition: Expr
    body: list[Stmt]
    orelse: list[Stmt]


@dataclass(slots=True)
class For(Stmt):
    """`kind` is "", "parallel" or "compile_time"; `binding` is "", "ref" or "var" before target."""

    target: Expr
    binding: str
    iterable: Expr
    body: list[Stmt]
    orelse: list[Stmt]
    kind: str = ""


@dataclass(slots=True)
class Break(Stmt):
    pass


@dataclass(slots=True)
class Continue(Stmt):
    pass


@dataclass(slots=True)
class Pass(Stmt):
    """`pass`, or `...` as a whole statement."""


@dataclass(slots=True)
class Return(Stmt):
    value: Expr | None


@dataclass(slots=True)
class Raise(Stmt):
    """`raise value from cause`."""

    value: Expr | None
    cause: Expr | None = None


@dataclass(slots=True)
class Handler(Node):
    type: Expr | None
    name: str | None
    body: list[Stmt]


@dataclass(slots=True)
class Try(Stmt):
    body: list[Stmt]
    handlers: list[Handler]
    orelse: list[Stmt]
    final: list[Stmt]


@dataclass(slots=True)
class With(Stmt):
    """`with a as x, b:`; items are (context, name or None)."""

    items: list[tuple[Expr, Expr | None]]
    body: list[Stmt]


@dataclass(slots=True)
class Case(Node):
    """Patterns are expressions: `p | q` a Binary, `p as x` a Walrus, `P(x=0)` a Call."""

    pattern: Expr
    guard: Expr | None
    body: list[Stmt]


@dataclass(slots=True)
class Match(Stmt):
    subject: Expr
    cases: list[Case]


@dataclass(slots=True)
class Assert(Stmt):
    """`assert c, m`; `comptime assert` sets `compile_time`."""

    condition: Expr
    message: Expr | None
    compile_time: bool = False


@dataclass(slots=True)
class Delete(Stmt):
    targets: list[Expr]


@dataclass(slots=True)
class Module(Node):
    body: list[Stmt]
    docstring: str | None = None
