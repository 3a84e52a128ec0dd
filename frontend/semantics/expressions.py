"""What expressions mean: literals, names, logic, comparison, operators, displays."""

from __future__ import annotations

from ..syntax import tree
from ..types import (
    BOOL,
    FLOAT_LITERAL,
    I64,
    INT_LITERAL,
    NONE,
    STR,
    ListType,
    Literal,
    StructType,
    TupleType,
    Type,
    ViewType,
    list_of,
    resolve,
    tuple_of,
    unify,
)
from . import numbers, typed
from .body import (
    Body,
    Parts,
    Reference,
    constant,
    is_constant,
    kept,
    local,
    means,
    note,
    row,
    type_of,
)
from .builtin import RULES
from .calls import call_method, condition, convert, meet, truth
from .declarations import alias_value, require_applied
from .program import Pending, Stop
from .symbols import Meaning
from .typed import Expr, Span, Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

COMPARES = frozenset(("==", "!=", "<", "<=", ">", ">="))
METHODS = {"+": "add", "-": "sub", "*": "mul", "//": "floordiv", "%": "mod", "**": "pow",
           "&": "and", "|": "or", "^": "xor", "<<": "lshift", ">>": "rshift", "/": "truediv",
           "@": "matmul"}  # fmt: skip


# --- literals and names --------------------------------------------------------------------------


@means(tree.Number)
def _number(body: Body, node: tree.Number, want: Type | None) -> Expr:
    return constant(node.value, FLOAT_LITERAL if node.is_float else INT_LITERAL, node.at)


@means(tree.Text)
def _text(body: Body, node: tree.Text, want: Type | None) -> Expr:
    return constant(node.value, STR, node.at)


@means(tree.Constant)
def _constant(body: Body, node: tree.Constant, want: Type | None) -> Expr:
    return constant(node.value, NONE if node.value is None else BOOL, node.at)


@means(tree.Name)
def _name(body: Body, node: tree.Name, want: Type | None) -> Expr:
    found = body.find(node.id)
    if isinstance(found, Variable):
        return local(found, node.at)
    if found is None:
        found = body.static_meaning(node)
        if found is None:
            from .names import unknown_name

            raise unknown_name(body, node.id, node.at)
    if isinstance(found, Meaning):
        if found.kind == "functions":
            made: Expr | None = RULES["value", "function"](body, found, want, node.at)
            if made is not None:
                return made
        return meaning_value(body, found, node.id, node.at)
    if isinstance(found, Parts):
        return whole(body, found, node.at)
    assert isinstance(found, Reference)
    return local(found.variable, node.at)


def meaning_value(body: Body, meaning: Meaning, name: str, at: Span) -> Expr:
    """The value of a name that is no variable."""
    if meaning.kind == "alias":
        require_applied(body, meaning, at)
        meaning = alias_value(body.program, meaning)
    if meaning.kind == "constant":
        return constant(meaning.what.value, meaning.what.type, at)
    if meaning.kind == "script variable":
        notes = note("assigned here", meaning.at)
        if body.is_script:
            raise body.fail(f"`{name}` is not assigned yet: its module runs later", at,
                            "modules that import each other run the other one's script later",
                            notes)  # fmt: skip
        if body.instance is not None and body.instance.called_from is not None:
            notes += note("called here", body.instance.called_from)
        raise body.fail(
            f"`{name}` is not assigned yet where this function is first called", at,
            "assign it before the first call", notes)  # fmt: skip
    if meaning.kind == "failed":
        raise Stop()
    nouns = {"functions": "a function", "struct": "a type", "type": "a type",
             "module": "a module", "builtin": "a function", "generic": "a type"}  # fmt: skip
    what = nouns.get(meaning.kind, meaning.kind)
    raise body.fail(f"`{name}` is {what}, not a value", at, "call it, or name a value")


def whole(body: Body, parts: Parts, at: Span) -> Expr:
    """`self` as a whole in a constructor or destructor: all fields must have been assigned."""
    fields = []
    for name in parts.type.fields:
        field = parts.fields[name]
        if field is None:
            raise body.fail(f"`self.{name}` is not assigned yet", at,
                            "assign every field before `self` is used whole")  # fmt: skip
        fields.append(field)
    return typed.Whole(at, parts.type, fields, parts.ending)


# --- logic ---------------------------------------------------------------------------------------


@means(tree.Logical)
def _logical(body: Body, node: tree.Logical, want: Type | None) -> Expr:
    left: Expr = body.value(node.left, want)
    known: Expr = truth(body, left, node.at) if is_constant(left) else left
    if is_constant(known) and is_constant(left):
        return left if known.value == (node.op == "or") else body.value(node.right, want)
    t = kept(type_of(left))
    if t is BOOL:
        right = convert(body, truth(body, body.value(node.right, BOOL), node.right.at), BOOL,
                        node.right.at)  # fmt: skip
        return typed.Logical(node.at, BOOL, node.op, left, right)
    held = body.temporary(t, node.at)
    first = local(held, node.at)
    test = truth(body, first, node.at)
    right = convert(body, body.value(node.right, t), t, node.right.at)
    chosen = (right, first) if node.op == "and" else (first, right)
    made = typed.Conditional(node.at, t, test, *chosen)
    begun = typed.Hold(node.at, [held], [numbers.fixed(body, left)])
    return typed.Sequence(node.at, t, [begun], made)


@means(tree.Ternary)
def _ternary(body: Body, node: tree.Ternary, want: Type | None) -> Expr:
    test: Expr = condition(body, node.condition)
    if is_constant(test):
        return body.value(node.then if test.value else node.other, want)
    first = value_or_pending(body, node.then, want)
    if first is None:
        return body.value(node.other, want)
    hint = want or (None if isinstance(first.type, Literal) else first.type)
    second = value_or_pending(body, node.other, hint)
    if second is None:
        return first
    t = meet(body, first, second, node.at, want)
    first, second = convert(body, first, t, node.at), convert(body, second, t, node.at)
    return typed.Conditional(node.at, t, test, first, second)


def value_or_pending(body: Body, node: tree.Expr, want: Type | None) -> Expr | None:
    """The value of one of several expressions of one type; None where it waits for the result of
    the function that it is in. The body will be looked at again when that is known."""
    try:
        return body.value(node, want)
    except Pending:
        body.pending = True
        return None


# --- operators -----------------------------------------------------------------------------------


@means(tree.Unary)
def _unary(body: Body, node: tree.Unary, want: Type | None) -> Expr:
    at = node.at
    if node.op == "not":
        return condition(body, node)
    return unary(body, node.op, body.value(node.operand, want), at)


def unary(body: Body, op: str, operand: Any, at: Span) -> Expr:
    """op operand."""
    t = type_of(operand)
    if rule := RULES.get(("unary", t.kind)):
        return rule(body, op, operand, at)
    if isinstance(t, StructType):
        name = {"-": "__neg__", "+": "__pos__", "~": "__invert__"}[op]
        return call_method(body, operand, name, [], at)
    if is_constant(operand) and t.is_number:
        value = operand.value
        if op == "-":
            return numbers.fold_to(-value if value or not t.is_float else -0.0, t, at)
        if op == "+":
            return operand
        if t.is_int:
            return numbers.fold_to(~value, t, at)
    if op == "+" and t.is_number:
        return operand
    if op == "-" and t.is_number:
        wide = numbers.widened(body, operand, at)
        made = row(f"neg.{wide.type.kind}", wide.type, [wide], at)
        return numbers.cast(body, made, t, at)
    if op == "~" and t.is_int:
        return row(f"invert.{t.kind}", t, [operand], at)
    if op == "~" and t is BOOL:
        return typed.Not(at, BOOL, operand)
    raise body.fail(f"`{op}` does not work on `{t}`", at)


@means(tree.Binary)
def _binary(body: Body, node: tree.Binary, want: Type | None) -> Expr:
    chain: list[tree.Binary] = []
    inner: tree.Expr = node
    while isinstance(inner, tree.Binary):  # long sums are left-deep: no recursion into them
        chain.append(inner)
        inner = inner.left
    left = value_or_pending(body, inner, want)
    for each in reversed(chain):
        right = value_or_pending(body, each.right, want if each.op not in ("<<", ">>") else None)
        if left is None or right is None:
            left = left or right
            continue
        left = combined(body, each.op, left, right, each.at, want)
    if left is None:
        raise Pending()
    return left


def combined(body: Body, op: str, left: Expr, right: Expr, at: Span, want: Type | None) -> Expr:
    """left op right."""
    a, b = type_of(left), type_of(right)
    if a.is_number and b.is_number:
        return numbers.arithmetic(body, op, left, right, at, want)
    if isinstance(a, StructType) or isinstance(b, StructType):
        return operator_method(body, op, left, right, at)
    if a is BOOL and b is BOOL and op in "&|^":
        if is_constant(left) and is_constant(right):
            x, y = left.value, right.value
            return constant(x & y if op == "&" else x | y if op == "|" else x ^ y, BOOL, at)
        return row(f"{numbers.ROWS[op]}.bits", BOOL, [left, right], at)
    if a is STR and b is STR and op == "+":
        if is_constant(left) and is_constant(right):
            return constant(left.value + right.value, STR, at)
        return row("concat", STR, [left, right], at)
    if op == "*" and (a is STR and b.is_int or b is STR and a.is_int):
        if a is STR:
            return row("string_repeat", STR, [left, convert(body, right, I64, at)], at)
        count = convert(body, left, I64, at)
        return typed.Row(at, STR, "string_repeat", [right, count], None, True)
    rule = RULES.get(("operator", a.kind)) or RULES.get(("operator", b.kind))
    if rule is not None:
        return rule(body, op, left, right, at, want)
    remedy = ""
    if a is STR or b is STR:
        remedy = "make a string of the other: String(…)"
    elif a is BOOL or b is BOOL:
        remedy = "make an integer of the Bool: Int(…)"
    raise body.fail(f"`{op}` does not work on `{a}` and `{b}`", at, remedy)


def operator_method(body: Body, op: str, left: Expr, right: Expr, at: Span) -> Expr:
    """An operator that a struct defines, the right operand's reflected one included."""
    name = METHODS.get(op, op)
    a, b = type_of(left), type_of(right)
    if isinstance(a, StructType) and f"__{name}__" in a.members:
        return call_method(body, left, f"__{name}__", [("", right)], at)
    if isinstance(b, StructType) and f"__r{name}__" in b.members:
        if numbers.is_simple(left) or is_constant(left):
            return call_method(body, right, f"__r{name}__", [("", left)], at)
        left = numbers.fixed(body, left)
        held = body.temporary(type_of(left), at)
        made = call_method(body, right, f"__r{name}__", [("", local(held, at))], at)
        return typed.Sequence(at, made.type, [typed.Hold(at, [held], [left])], made)
    raise body.fail(f"`{op}` does not work on `{a}` and `{b}`", at,
                    f"define `__{name}__` in `{a}`")  # fmt: skip


# --- comparison ----------------------------------------------------------------------------------


@means(tree.Compare)
def _compare(body: Body, node: tree.Compare, want: Type | None) -> Expr:
    at = node.at
    left = body.value(node.first)
    if len(node.ops) == 1:
        hint = None if isinstance(left.type, Literal) else left.type
        right = body.value(node.rest[0], hint if node.ops[0] not in ("in", "not in") else None)
        if "python" in (type_of(left).sort, type_of(right).sort) and node.ops[0] in COMPARES:
            found: Expr = RULES["compare", "python"](body, node.ops[0], left, right, at)
            return found
        return compared(body, node.ops[0], left, right, at)
    tests: list[Expr] = []
    for i, (op, operand) in enumerate(zip(node.ops, node.rest, strict=True)):
        right = body.value(operand)
        bound: list[typed.Stmt] = []
        if i + 1 < len(node.ops) and not (is_constant(right) or numbers.is_simple(right)):
            variable = body.temporary(kept(type_of(right)), at)
            names, values = [variable], [right]
            if not is_constant(left) and not is_temporary(left):  # as it is before the next
                first = body.temporary(kept(type_of(left)), at)
                names, values = [first, variable], [left, right]
                left = local(first, at)
            bound = [typed.Hold(at, names, values)]
            right = local(variable, at)
        test = truth(body, compared(body, op, left, right, at), at)
        if bound:
            test = typed.Sequence(at, BOOL, bound, test)
        tests.append(test)
        left = right
    result = tests.pop()
    while tests:  # what one holds is there for those behind it, which are reached by it only
        result = both(tests.pop(), result, at)
    return result


def is_temporary(expr: Expr) -> bool:
    """Whether an expression is a variable without a name, which nobody changes."""
    return isinstance(expr, typed.Local) and expr.variable.kind == "temporary"


def both(a: Expr, b: Expr, at: Span) -> Expr:
    """a and b, of which constants are known."""
    if is_constant(a):
        return b if a.value else a
    return typed.Logical(at, BOOL, "and", a, b)


def compared(body: Body, op: str, left: Expr, right: Expr, at: Span) -> Expr:
    """left op right as a Bool."""
    a, b = type_of(left), type_of(right)
    if op in ("is", "is not"):
        if isinstance(a, StructType) and b is NONE and "__is__" in a.members:
            is_none = call_method(body, left, "__is__", [], at)
            return is_none if op == "is" else typed.Not(at, BOOL, is_none)
        if a is NONE or b is NONE:
            return constant((a is b) == (op == "is"), BOOL, at)
        if "python" in (a.sort, b.sort):
            same: Expr = RULES["is", "python"](body, op, left, right, at)
            return same
        op = "==" if op == "is" else "!="
    if op in ("in", "not in"):
        found = contained(body, right, left, at)
        if op == "in":
            return found
        if is_constant(found):
            return constant(not found.value, BOOL, at)
        return typed.Not(at, BOOL, found)
    if a.is_number and b.is_number:
        return numbers.compare_numbers(body, op, left, right, at)
    if a is BOOL and b is BOOL:
        if is_constant(left) and is_constant(right):
            return constant(numbers.compare_constants(op, left.value, right.value), BOOL, at)
        return numbers.compare_scalars(op, BOOL, left, right, at)
    if a is STR and b is STR:
        if is_constant(left) and is_constant(right):
            x, y = left.value.encode(), right.value.encode()
            return constant(numbers.compare_constants(op, x, y), BOOL, at)
        return compared_texts(op, left, right, at)
    if isinstance(a, StructType) or isinstance(b, StructType):
        return compared_structs(body, op, left, right, at)
    if isinstance(a, TupleType) and isinstance(b, TupleType):
        return compared_by_parts(body, op, a, left, convert(body, right, a, at), at)
    if isinstance(a, ListType | ViewType) and isinstance(b, ListType | ViewType):
        if unify(a.element, b.element):
            return compared_by_parts(body, op, list_of(resolve(a.element)), left, right, at)
    if op in ("==", "!=") and (a is NONE or b is NONE):
        return constant((a is b) == (op == "=="), BOOL, at)
    if rule := RULES.get(("compare", a.sort)) or RULES.get(("compare", b.sort)):
        return rule(body, op, left, right, at)
    raise body.fail(f"`{op}` cannot compare `{a}` and `{b}`", at, "convert one of them")


def compared_texts(op: str, left: Expr, right: Expr, at: Span) -> Expr:
    """Compares two texts by bytes."""
    if op in ("==", "!="):
        equal = row("string_equal", BOOL, [left, right], at)
        return equal if op == "==" else typed.Not(at, BOOL, equal)
    order = row("compare_strings", I64, [left, right], at)
    return numbers.compare_scalars(op, I64, order, constant(0, I64, at), at)


def compared_structs(body: Body, op: str, left: Expr, right: Expr, at: Span) -> Expr:
    """A comparison that a struct defines, by the other operators where it must be."""
    name = numbers.COMPARES[op]
    swapped = {"lt": "gt", "gt": "lt", "le": "ge", "ge": "le", "eq": "eq", "ne": "ne"}[name]
    opposite = {"eq": "ne", "ne": "eq", "lt": "ge", "ge": "lt", "gt": "le", "le": "gt"}[name]
    a, b = type_of(left), type_of(right)
    if isinstance(a, StructType) and f"__{name}__" in a.members:
        return truth(body, call_method(body, left, f"__{name}__", [("", right)], at), at)
    if isinstance(b, StructType) and f"__{swapped}__" in b.members:
        return truth(body, call_method(body, right, f"__{swapped}__", [("", left)], at), at)
    if isinstance(a, StructType) and f"__{opposite}__" in a.members:
        made = truth(body, call_method(body, left, f"__{opposite}__", [("", right)], at), at)
        return typed.Not(at, BOOL, made)
    if a is b and isinstance(a, StructType) and name in ("eq", "ne") and a.derives("Equatable"):
        return compared_by_parts(body, op, a, left, right, at)
    raise body.fail(f"`{op}` cannot compare `{a}` and `{b}`", at, f"define `__{name}__` in `{a}`")


def compared_by_parts(body: Body, op: str, t: Type, left: Expr, right: Expr, at: Span) -> Expr:
    """Compares lists, tuples or structs by functions made for their type."""
    from .generated import equal, less

    order = None
    if op in ("==", "!="):
        callee, negate = equal(body.program, t, at, compared), op == "!="
    else:
        if op in (">", "<="):
            left, right, order = right, left, [1, 0]
        callee, negate = less(body.program, t, at, compared), op in ("<=", ">=")
    made = typed.Call(at, BOOL, callee, [left, right], ["read", "read"], order)
    body.calls.append(made)
    return typed.Not(at, BOOL, made) if negate else made


def contained(body: Body, container: Expr, item: Expr, at: Span) -> Expr:
    """item in container."""
    t = type_of(container)
    if t is STR:
        start = constant(0, I64, at)
        found = row("find", I64, [container, convert(body, item, STR, at), start], at)
        return row("le.int", BOOL, [constant(0, I64, at), found], at)
    if isinstance(t, StructType):
        made = call_method(body, container, "__contains__", [("", item)], at)
        return truth(body, made, at)
    rule = RULES.get(("in", t.kind))
    if rule is None:
        raise body.fail(f"`in` does not work on `{t}`", at)
    return rule(body, container, item, at)


# --- displays ------------------------------------------------------------------------------------


@means(tree.TupleDisplay)
def _tuple(body: Body, node: tree.TupleDisplay, want: Type | None) -> Expr:
    if want is not None and want.sort == "python":
        display: Expr = RULES["display", "python"](body, node)
        return display
    hints: list[Any] = [None] * len(node.items)
    if isinstance(want, TupleType) and len(want.items) == len(hints):
        hints = list(want.items)
    items, types = [], []
    for each, hint in zip(node.items, hints, strict=True):
        item = body.value(each, hint)
        if hint is not None:
            item = convert(body, item, hint, each.at)
        item = numbers.fixed(body, item)
        items.append(item)
        types.append(kept(type_of(item)))
    return typed.Construct(node.at, tuple_of(tuple(types)), items)
