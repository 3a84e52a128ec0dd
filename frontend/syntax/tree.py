"""The syntax tree: what the parser builds and the checker reads.

Every node carries `at`, a half-open pair of character offsets into the source text. Types in
annotations are ordinary expressions (`[f32; 4]` is a `ListDisplay`-like `ArrayType`, `List[Int]`
a `Subscript`), because Mojo's parameters are expressions too. Nodes say what was written, not what
it means: old and new spellings of one thing make the same node.
"""

from __future__ import annotations

from .nodes import EMPTY, node
from .tree_expressions import *  # noqa: F403
from .tree_expressions import Argument, Capture, Expr, Node, Parameter, Span, Stmt

# --- declarations ------------------------------------------------------------------------------


@node
class Decorator(Node):
    """`@name` or `@name(args)`; `name` is dotted text."""

    name: str
    args: list[Argument] | None


@node
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
    captures: list[Capture] | None
    is_async: bool = False
    docstring: str | None = None
    effects: list[str] = EMPTY
    result_origin: Expr | None = None
    is_def: bool = False  # rather than `fn`


@node
class Field(Stmt):
    """`var name: T = default` in a struct; the shorthand leaves out `var`."""

    name: str
    name_at: Span
    type: Expr
    default: Expr | None


@node
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


@node
class Trait(Stmt):
    name: str
    name_at: Span
    compile_time: list[Parameter]
    traits: list[Expr]
    members: list[Stmt]
    decorators: list[Decorator]
    docstring: str | None = None


@node
class CompileTime(Stmt):
    """`alias N: T = e` or `comptime N[params]: T = e`; `value` is None in a trait."""

    name: str
    name_at: Span
    parameters: list[Parameter]
    type: Expr | None
    value: Expr | None
    where: list[Expr] = EMPTY
    decorators: list[Decorator] = EMPTY


@node
class Import(Stmt):
    """`import a.b as c` (`names` is None) or `from a.b import x as y` (`("x", "y")`, `*` too)."""

    module: str
    alias: str | None
    names: list[tuple[str, str | None]] | None


# --- statements --------------------------------------------------------------------------------


@node
class ExprStmt(Stmt):
    value: Expr


@node
class Declare(Stmt):
    """`var x: T = e`, `let …`, `ref x = e`, and `x: T = e` (`keyword` is "").

    `keyword` is "var", "let", "ref" or "". `target` is a Name or a TupleDisplay of Names.
    """

    keyword: str
    target: Expr
    type: Expr | None
    value: Expr | None


@node
class Assign(Stmt):
    """`a = b = e`: targets from left to right."""

    targets: list[Expr]
    value: Expr


@node
class AugAssign(Stmt):
    """`target op= value`; `op` without the `=`."""

    op: str
    target: Expr
    value: Expr
    op_at: Span


@node
class If(Stmt):
    """`elif` is an If alone in `orelse`. `compile_time` for `@parameter if` / `comptime if`."""

    condition: Expr
    body: list[Stmt]
    orelse: list[Stmt]
    compile_time: bool = False


@node
class While(Stmt):
    condition: Expr
    body: list[Stmt]
    orelse: list[Stmt]


@node
class For(Stmt):
    """`kind` is "", "parallel" or "compile_time"; `binding` is "", "ref" or "var" before target."""

    target: Expr
    binding: str
    iterable: Expr
    body: list[Stmt]
    orelse: list[Stmt]
    kind: str = ""


@node
class Break(Stmt):
    pass


@node
class Continue(Stmt):
    pass


@node
class Pass(Stmt):
    """`pass`, or `...` as a whole statement."""


@node
class Return(Stmt):
    value: Expr | None


@node
class Raise(Stmt):
    """`raise value from cause`."""

    value: Expr | None
    cause: Expr | None = None


@node
class Handler(Node):
    type: Expr | None
    name: str | None
    body: list[Stmt]


@node
class Try(Stmt):
    body: list[Stmt]
    handlers: list[Handler]
    orelse: list[Stmt]
    final: list[Stmt]


@node
class With(Stmt):
    """`with a as x, b:`; items are (context, name or None)."""

    items: list[tuple[Expr, Expr | None]]
    body: list[Stmt]


@node
class Case(Node):
    """Patterns are expressions: `p | q` a Binary, `p as x` a Walrus, `P(x=0)` a Call."""

    pattern: Expr
    guard: Expr | None
    body: list[Stmt]


@node
class Match(Stmt):
    subject: Expr
    cases: list[Case]


@node
class Assert(Stmt):
    """`assert c, m`; `comptime assert` sets `compile_time`."""

    condition: Expr
    message: Expr | None
    compile_time: bool = False


@node
class Global(Stmt):
    """`global a, b`: assigning to these names means the module's variables."""

    names: list[Name]  # noqa: F405


@node
class Delete(Stmt):
    targets: list[Expr]


@node
class Module(Node):
    body: list[Stmt]
    docstring: str | None = None
    imports: list[Import] = EMPTY  # all, those inside of functions, too
