"""Vectors: what is said of scalars is done with each lane.

What an operator or function means for vectors is found out from what it means for a lane: it is
asked for the typed expression of scalar operands that stand for the lanes, and every row in that
becomes the row that does the same with all lanes (`lifted`). So vectors do what scalars do, in the
same steps and with the same bits.
"""

from __future__ import annotations

from ..rows import shape_of
from ..syntax import tree
from ..types import BOOL, I64, NONE, ListType, Literal, Scalar, Type, VectorType, resolve, vector_of
from . import numbers, typed
from .annotations import array_size, dtype
from .body import Body, constant, is_constant, local, row, type_of
from .builtin import RULES, Given, after, held, rule
from .calls import convert
from .expressions import combined, compared, unary
from .typed import Expr, Span, Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Handler = Callable[[Body, tree.Call, Type | None], Expr]

SIZES = (1, 2, 4, 8, 16, 32, 64)


@rule("lanes", "vector")
def vector_type(body: Body, element: Type, size: int, at: Span) -> Type:
    """`SIMD[dtype, size]`; of one lane it is the scalar."""
    if size not in SIZES:
        raise body.fail(f"a vector of {size} lanes", at, "their number is 1, 2, 4, 8, 16, 32 or 64")
    assert isinstance(element, Scalar)
    return element if size == 1 else vector_of(element, size)


@rule("type", "vector")
def applied(body: Body, lane: tree.Expr, size: tree.Expr, at: Span) -> Type:
    """The type that `SIMD[dtype, size]` means."""
    return vector_type(body, dtype(body, lane), array_size(body, size), at)


def lane_type(t: Type) -> Type:
    """The type of a vector's lanes, or a scalar's own."""
    return t.element if isinstance(t, VectorType) else t


def shaped(like: VectorType, lane: Type) -> Type:
    """A vector of as many other lanes."""
    assert isinstance(lane, Scalar)
    return vector_of(lane, like.size)


# --- lifting -------------------------------------------------------------------------------------


class Lanes:
    """Operands of which scalars stand for the lanes: `names` are these, `values` the vectors."""

    def __init__(self, body: Body, shape: VectorType, at: Span) -> None:
        self.body = body
        self.shape = shape
        self.at = at
        self.steps: list[typed.Stmt] = []
        self.values: dict[Variable, Expr] = {}

    def scalar(self, value: Expr) -> Expr:
        """What stands for the lanes of a vector; a scalar is one already, known or evaluated."""
        t = type_of(value)
        if isinstance(t, VectorType):
            if t.size != self.shape.size:
                raise self.body.fail(
                    f"a vector of {t.size} lanes meets one of {self.shape.size}", self.at,
                    "both must have as many: slice, join or splat one")  # fmt: skip
            lane = self.body.temporary(t.element, value.at)
            self.values[lane] = held(self.body, self.steps, value)
            return local(lane, value.at)
        if is_constant(value):
            return value
        return held(self.body, self.steps, numbers.fixed(self.body, value))

    def lifted(self, expr: Any) -> Expr:
        """What an expression of the scalars is for all lanes."""
        made = after(self.steps, self.of(numbers.fixed(self.body, expr)))
        if not isinstance(type_of(made), VectorType):
            made = splat(self.body, made, shaped(self.shape, type_of(made)), self.at)
        return made

    def of(self, expr: Any) -> Expr:
        """An expression with vectors for the names."""
        if isinstance(expr, typed.Local):
            return self.values.get(expr.variable, expr)
        if isinstance(expr, typed.Own):
            return self.of(expr.value)
        if isinstance(expr, typed.Not):
            return self.row(row("not", BOOL, [expr.operand], expr.at))
        if isinstance(expr, typed.Row):
            return self.row(expr)
        if isinstance(expr, typed.Sequence) and all(
            isinstance(step, typed.Hold) for step in expr.statements
        ):
            return self.sequence(expr)
        if is_constant(expr) or isinstance(expr, typed.Place):
            return expr
        raise self.body.fail("this does not work on vectors", self.at, "go through the lanes: v[i]")

    def sequence(self, expr: typed.Sequence) -> Expr:
        """Names for values that are used more than once."""
        steps: list[typed.Stmt] = []
        for step in expr.statements:
            assert isinstance(step, typed.Hold)
            for variable, value in zip(step.variables, step.values, strict=True):
                self.values[variable] = held(self.body, steps, self.of(value))
        return after(steps, self.of(expr.value))

    def row(self, expr: typed.Row) -> Expr:
        """A row of scalars as that of vectors; one that no lane reaches stays."""
        operands = [self.of(o) if isinstance(o, typed.Expr) else o for o in expr.operands]
        kinds = [type_of(o) for o in operands if isinstance(o, typed.Expr)]
        if not any(isinstance(t, VectorType) for t in kinds):
            return typed.Row(expr.at, expr.type, expr.op, operands, expr.lends, expr.backwards)
        lanes = shape_of(expr.op).lanes
        if not lanes or len(kinds) < len(operands):
            raise self.body.fail("this does not work on vectors", self.at,
                                 "go through the lanes: v[i]")  # fmt: skip
        shape = next(t for t in kinds if isinstance(t, VectorType))
        values = [
            o if isinstance(type_of(o), VectorType)
            else splat(self.body, o, shaped(shape, type_of(o)), o.at)
            for o in operands
        ]  # fmt: skip
        made = shaped(shape, resolve(expr.type))
        immediates = [expr.op, shape, made] if lanes != "lanes.3" else [expr.op, shape]
        return typed.Row(expr.at, made, lanes, [*values, *immediates], None, expr.backwards)


def lane_by_lane(body: Body, operands: list[Expr], at: Span,
                 compute: Callable[[list[Expr]], Expr]) -> Expr:  # fmt: skip
    """What a computation of scalars gives for the lanes of operands, some of which are vectors."""
    shape = next(t for t in map(type_of, operands) if isinstance(t, VectorType))
    lanes = Lanes(body, shape, at)
    return lanes.lifted(compute([lanes.scalar(o) for o in operands]))


def splat(body: Body, value: Expr, t: Type, at: Span) -> Expr:
    """A vector whose lanes are all one value of their type."""
    return row("splat", t, [value, t], at)


@rule("call", "vector")
def call(body: Body, node: tree.Call, want: Type | None, handler: Handler,
         name: str = "") -> Expr:  # fmt: skip
    """A call of a function of scalars, some of whose arguments may be vectors."""
    if any(a.name or a.star for a in node.args):
        return handler(body, node, want)
    hint = lane_type(want) if want is not None else None
    values = [body.value(a.value, hint) for a in node.args]

    def of(operands: list[Expr], handler: Handler = handler) -> Expr:
        arguments = [
            tree.Argument(a.at, None, Given(a.at, o))
            for a, o in zip(node.args, operands, strict=True)
        ]
        return handler(body, tree.Call(node.at, node.callee, arguments), hint)

    shape = next((v for v in values if isinstance(type_of(v), VectorType)), None)
    if shape is None:
        return of(values)
    shown = node.callee.id if isinstance(node.callee, tree.Name) else "this function"
    operands = [fit(body, shown, shape, v, v.at)[1] for v in values]
    rule = RULES.get((name, "vector"), handler)
    return lane_by_lane(body, operands, node.at, lambda o: of(o, rule))


# --- operators -----------------------------------------------------------------------------------


def fit(body: Body, op: str, left: Any, right: Any, at: Span) -> tuple[Expr, Expr]:
    """The operands of an operator, a scalar among them as a lane of the other one. Vectors of
    different lanes do not mix, as which type is meant would be a guess."""
    a, b = type_of(left), type_of(right)
    if isinstance(a, VectorType) and isinstance(b, VectorType):
        if a.element is not b.element:
            raise body.fail(f"`{op}` mixes `{a}` and `{b}`", at,
                            f"cast one of them: .cast[{dtype_name(a)}]()")  # fmt: skip
        return left, right
    if isinstance(a, VectorType):
        return left, as_lane(body, right, a, op, at)
    assert isinstance(b, VectorType)
    return as_lane(body, left, b, op, at), right


def as_lane(body: Body, value: Any, t: VectorType, op: str, at: Span) -> Expr:
    """A scalar operand as a lane of a vector."""
    have = type_of(value)
    if not (have.is_number or have is BOOL):
        raise body.fail(f"`{op}` does not work on `{t}` and `{have}`", at)
    if isinstance(have, Literal) and have.is_float and t.element.is_int:
        raise body.fail(f"`{op}` mixes `{t}` and a float", at,
                        "cast the vector: .cast[DType.float64]()")  # fmt: skip
    return convert(body, value, t.element, value.at)


def dtype_name(t: VectorType) -> str:
    """The DType of a vector's lanes, as it is written."""
    return str(t)[5:].partition(",")[0]


@rule("operator", "vector")
def operator(body: Body, op: str, left: Expr, right: Expr, at: Span, want: Type | None) -> Expr:
    if op == "@":
        raise body.fail(f"`@` does not work on `{type_of(left)}` and `{type_of(right)}`", at,
                        "for the sum of products: (a * b).reduce_add()")  # fmt: skip
    operands = list(fit(body, op, left, right, at))
    lane = lane_type(want) if isinstance(want, VectorType) else None
    return lane_by_lane(body, operands, at, lambda o: combined(body, op, o[0], o[1], at, lane))


@rule("compare", "vector")
def compare(body: Body, op: str, left: Expr, right: Expr, at: Span) -> Expr:
    operands = list(fit(body, op, left, right, at))
    return lane_by_lane(body, operands, at, lambda o: compared(body, op, o[0], o[1], at))


@rule("unary", "vector")
def _unary(body: Body, op: str, operand: Expr, at: Span) -> Expr:
    return lane_by_lane(body, [operand], at, lambda o: unary(body, op, o[0], at))


@rule("length", "vector")
def _length(body: Body, value: Expr, at: Span) -> Expr:
    t: Any = type_of(value)
    return constant(t.size, I64, at)


@rule("truth", "vector")
def _truth(body: Body, value: Any, at: Span) -> Expr:
    """`if a == b:` asks whether all lanes are equal, `if a != b:` whether any differs."""
    inner = value
    while isinstance(inner, typed.Sequence):
        inner = inner.value
    op = inner.operands[-3] if isinstance(inner, typed.Row) and inner.op == "lanes.2" else ""
    if op.startswith(("eq.", "ne.")):
        return reduced(body, value, "and.bits" if op.startswith("eq.") else "or.bits", at)
    t = type_of(value)
    remedy = "ask for all or any of its lanes: all(…), any(…)"
    raise body.fail(f"`{t}` is not true or false", at, remedy)


@rule("in", "vector")
def _contained(body: Body, value: Expr, item: Expr, at: Span) -> Expr:
    return reduced(body, compare(body, "==", value, item, at), "or.bits", at)


def reduced(body: Body, value: Expr, op: str, at: Span) -> Expr:
    """One value of all lanes."""
    t: Any = type_of(value)
    return row("lanes_reduce", t.element, [value, op, t], at)


# --- conversions ---------------------------------------------------------------------------------


@rule("convert", "vector")
def _convert(body: Body, value: Any, want: VectorType, at: Span) -> Expr | None:
    """A number or Bool as a vector of equal lanes; None for what is none."""
    t = type_of(value)
    if not (t.is_number or t is BOOL):
        return None
    if t is not BOOL and want.element is BOOL:
        return None
    if t is BOOL and want.element is not BOOL:
        return None
    lane = numbers.convert_number(body, value, want.element, at)
    if lane is None:
        lane = value if t is want.element else None
    return None if lane is None else splat(body, lane, want, at)


def made_of(body: Body, t: VectorType, lanes: list[Expr], at: Span) -> Expr:
    """A vector of these lanes, in order."""
    made = body.temporary(t, at)
    steps: list[typed.Stmt] = []
    values = [held(body, steps, v) if not is_constant(v) else v for v in lanes]
    steps.append(typed.Bind(at, made, splat(body, values[0], t, at)))
    for i, value in enumerate(values[1:], 1):
        steps.append(typed.Do(at, "set_lane", [local(made, at), i, value, t]))
    return typed.Sequence(at, t, steps, typed.Take(at, t, made))


# --- lanes by their numbers ----------------------------------------------------------------------


def known_lane(body: Body, t: VectorType, index: Any, at: Span) -> int | None:
    """The number of a lane where it is known; a mistake where there is no such lane."""
    if not is_constant(index):
        return None
    number = index.value + t.size if index.value < 0 else index.value
    if not 0 <= number < t.size:
        raise body.fail(f"index out of range: {index.value} is outside a vector of {t.size}", at)
    return int(number)


@rule("subscript", "vector")
def _subscript(body: Body, base: Expr, index: Expr, at: Span) -> Expr:
    """`v[i]`, which may be assigned if the vector may."""
    t: Any = type_of(base)
    lane = t.element
    known = known_lane(body, t, index, at)
    if not isinstance(base, typed.Place):
        if known is not None:
            return row("lane", lane, [base, known, t], at)
        return row("lane_at", lane, [base, index, t], at)
    whole = body.temporary(t, base.at)
    given = body.temporary(lane, at)
    vector, new = local(whole, base.at), local(given, at)
    variables: list[Variable | None]
    if known is not None:
        getter = row("lane", lane, [vector, known, t], at)
        change = typed.Do(at, "set_lane", [vector, known, new, t])
        variables = [None]
    else:
        name = body.temporary(I64, index.at)
        place = local(name, index.at)
        getter = row("lane_at", lane, [vector, place, t], at)
        change = typed.Do(at, "set_lane_at", [vector, place, new, t])
        variables = [name]
    setter = typed.Sequence(at, NONE, [change], constant(None, NONE, at))
    return typed.Subscripted(at, lane, base, whole, [""], variables, [index], getter, given, setter)


def loaded(body: Body, items: Expr, index: Expr, t: VectorType, at: Span) -> Expr:
    """Elements of a list side by side."""
    assert isinstance(type_of(items), ListType) or type_of(items).kind == "view"
    return row("load_lanes", t, [items, index, t], at)
