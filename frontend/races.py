"""The race rules of `parallel for` (language.md), checked while its body is lowered.

A body may read anything from outside and write outside only by `ys.append(…)`, `ys[i] = …` at an
index that differs in every iteration, and reductions `t += e`, `t *= e`, `t = min(t, …)`,
`t = max(t, …)` on scalars. What is written so may not be read in the body. Of a struct outside each
field is a variable of its own: one may be written while others are read.
"""

from __future__ import annotations

from . import conventions, ir, tree
from .indices import Form, form_of
from .library import pick
from .modules import prelude
from .passing import Argument
from .results import Direct, Exploded, Field, Result, Variable
from .source import Note
from .types import I64, ListType, StructType, list_of, nesting, resolve

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


BLOCK = 1024  # iterations whose floats are combined in order; blocks are combined as a tree


ROLES = {
    "add to": "sum", "multiply": "product", "take the min into": "min",
    "take the max into": "max", "append to": "append", "store into": "element",
    "change": "element",
}  # fmt: skip


REDUCING = {"+": "add to", "-": "add to", "*": "multiply"}


class Partial:
    """A float reduction: the present block's value, and those of all blocks."""

    __slots__ = ("value", "blocks", "op")

    def __init__(self, value: ir.Register, blocks: ir.Register, op: str) -> None:
        self.value = value
        self.blocks = blocks
        self.op = op


class Region:
    """One parallel loop: what its body reads and writes of the outside."""

    def __init__(self, lowerer: Any, statement: tree.For) -> None:
        self.lowerer = lowerer
        self.statement = statement
        self.outside: dict[int, Variable] = {}
        for names in lowerer.scopes:
            for found in names.values():
                fields = found.fields.values() if isinstance(found, Exploded) else (found,)
                self.outside |= {id(each): each for each in fields if isinstance(each, Variable)}
        self.read: dict[int, tuple[Variable, Span]] = {}
        self.iterated: dict[int, tuple[Variable, Span]] = {}
        self.written: dict[int, tuple[Variable, Span, str]] = {}
        self.index: Variable | None = None  # is another number in every iteration
        self.index_changed: Span | None = None
        # by which of several indices, and form
        self.indexed: dict[int, dict[Any, tuple[Form, Span]]] = {}
        self.partials: dict[int, tuple[Variable, Partial]] = {}
        self.roles: dict[Any, str] = {}  # by register
        self.in_order = False  # another order would be seen

    def is_outside(self, variable: Variable) -> bool:
        """Whether a variable is shared by the iterations."""
        return id(variable.root) in self.outside

    def borrowed(self, variable: Variable) -> list[Variable]:
        """The shared variables that another one points into."""
        bases = variable.register.register.bases if variable.register else ()
        return [v for v in self.outside.values() if bases and v.register in bases]

    def forms(self) -> list[Form]:
        """The indices at which lists are stored to."""
        return [
            form
            for key, forms in self.indexed.items()
            if key in self.written
            for form, _ in forms.values()
        ]

    def finish(self) -> None:
        """Reports what is both written and read."""
        if self.index_changed is not None and self.forms():
            self.lowerer.program.report(
                f"data race: `{self.index.name}` is changed, so it may be another iteration's",
                self.index_changed, "change a copy of it: var n = …",
                [Note("shared by the iterations of this loop", self.statement.at)])  # fmt: skip
        for key, (variable, at, how) in self.written.items():
            places = self.indexed.get(key, {})
            if len(places) > 1 or places and how == "append to":
                self.lowerer.program.report(
                    f"data race: `{variable.name}` is read or stored at another iteration's index",
                    list(places.values())[-1][1], "use one index for reading and writing",
                    [Note("written here", at)])  # fmt: skip
            iterated_at = _meeting(self.iterated, variable)
            if iterated_at is not None:
                self.lowerer.program.report(
                    f"data race: `{variable.name}` is changed while other iterations go over it",
                    at, "go over a copy of it, or use an ordinary `for`",
                    [Note("gone over here", iterated_at)])  # fmt: skip
            read_at = _meeting(self.read, variable)
            if read_at is not None:
                self.lowerer.program.report(
                    f"data race: `{variable.name}` is read while other iterations {how} it",
                    read_at, "read it after the loop, or use an ordinary `for`",
                    [Note("written here", at)])  # fmt: skip


def _meeting(noted: dict[int, tuple[Variable, Span]], variable: Variable) -> Span | None:
    """Where the first of these that has something in common with a variable was noted."""
    return next((at for other, at in noted.values() if other.overlaps(variable)), None)


class Races:
    """Mixin of the Lowerer."""

    def note_read(self: Any, variable: Variable, at: Span) -> None:
        """A read of a variable inside parallel loops."""
        for region in self.parallel:
            if region.is_outside(variable) and variable is not self.opened:
                region.read.setdefault(id(variable), (variable, at))
                for other in region.borrowed(variable):
                    region.read.setdefault(id(other), (other, at))

    def note_change(self: Any, variable: Variable, at: Span, how: str) -> None:
        """A change of a variable inside parallel loops: a race unless it was allowed."""
        for region in self.parallel:
            if variable is region.index:
                region.index_changed = at
            if region.is_outside(variable) and variable is not self.opened:
                raise self.race(variable, at, how)

    def race(self: Any, variable: Variable, at: Span, how: str) -> Exception:
        """The mistake of a data race."""
        words = {
            "assign": "is assigned by every iteration",
            "change": "is changed by every iteration",
            "pass for change": "is passed for change by every iteration",
        }
        return self.program.fail(
            f"data race: `{variable.name}` {words.get(how, how)}", at,
            "iterations may only append to an outer list, store at their own index, or reduce "
            "with += -= *= min max; use an ordinary `for` for anything else",
            [Note("shared by the iterations of this loop", self.parallel[-1].statement.at),
             Note(f"`{variable.name}` is declared outside", variable.at)])  # fmt: skip

    def allow(self: Any, variable: Variable, at: Span, how: str) -> Any:
        """Lets the current statement write a shared variable, which what it evaluates may not read
        (see `lower`); what was open before, to be put back."""
        self.check_not_lent(variable, variable.register.register, at)
        for region in self.parallel:
            if region.is_outside(variable):
                _, before, other = region.written.setdefault(id(variable), (variable, at, how))
                if ROLES[other] != ROLES[how]:
                    raise self.program.fail(
                        f"data race: iterations {how} `{variable.name}`, and {other} it", at,
                        "change it in one way only, or use an ordinary `for`",
                        [Note("changed otherwise here", before)])  # fmt: skip
                if id(variable) not in region.partials:
                    inside = any(place for place, _ in region.indexed.get(id(variable), ()))
                    region.roles[variable.register] = "cells" if inside else ROLES[how]
        before, self.opened = self.opened, variable
        return before

    def reduction(self: Any, variable: Variable, statement: tree.AugAssign) -> bool:
        """`t op= e` on a shared scalar: lowered if it is a reduction. False if t is not shared."""
        regions = [r for r in self.parallel if r.is_outside(variable)]
        if not regions:
            return False
        t = resolve(variable.register.type)
        if statement.op not in REDUCING or not t.is_number:
            raise self.race(variable, statement.at, "change")
        value = self.lower(statement.value, t)  # before `allow`: reading t here is a race
        before = self.allow(variable, statement.at, REDUCING[statement.op])
        target = variable.register
        if id(variable) in regions[-1].partials:
            target = regions[-1].partials[id(variable)][1].value
        result = self.binary(statement.op, Result(target, t), value, statement.at, t)
        self.store_direct(Direct(target, t), self.convert(result, t, statement.at), statement.at)
        self.opened = before
        return True

    def written_out(self: Any, target: tree.Expr, value: tree.Expr) -> list[tree.AugAssign]:
        """`t = t + a - b` and `t = a + t` as `t += a`, `t -= b`, in order; nothing if it is
        something else."""
        found = self.named(target)
        steps: list[tree.AugAssign] = []
        node = value
        while found is not None and isinstance(node, tree.Binary) and node.op in REDUCING:
            steps.insert(0, tree.AugAssign(value.at, node.op, target, node.right, node.op_at))
            if self.named(node.left) is found:
                return steps
            if node.op != "-" and len(steps) == 1 and self.named(node.right) is found:
                return [tree.AugAssign(value.at, node.op, target, node.left, node.op_at)]
            node = node.left
        return []

    def reduction_written_out(self: Any, target: tree.Expr, value: tree.Expr) -> bool:
        """`t = t + e` on a shared scalar, lowered if it is a reduction."""
        found = self.named(target)
        if found is None or not self.is_shared(found):
            return False
        steps = self.written_out(target, value)
        for step in steps:
            self.reduction(found, step)
        return bool(steps)

    # --- float reductions: blocks in order, then a tree (NUMERICS.md) -------------------------

    def begin_partials(self: Any, region: Region) -> None:
        """Before the loop: a partial for each float that the body adds to or multiplies."""
        at = region.statement.at
        for node in conventions.facts(region.statement.body, self.program.facts):
            if isinstance(node, tree.Assign) and len(node.targets) == 1:
                written = self.written_out(node.targets[0], node.value)
                found, op = (self.named(node.targets[0]), written[0].op) if written else (None, "")
            elif isinstance(node, tree.AugAssign) and node.op in REDUCING:
                found, op = self.named(node.target), node.op
            else:
                continue
            if found is None:
                continue
            t = resolve(found.register.type)
            if id(found) in region.partials or not region.is_outside(found) or not t.is_float:
                continue
            blocks = self.emit("blank", list_of(t), [list_of(t)], at)
            region.partials[id(found)] = (found, Partial(self.temp(t, at), blocks, op))
            region.roles[blocks] = "append"

    def begin_block(self: Any, region: Region) -> None:
        """At the start of a block: its values begin anew."""
        for _, partial in region.partials.values():
            neutral = 1.0 if partial.op == "*" else -0.0  # changes nothing
            value = Result(None, partial.value.type, False, neutral)
            self.assign_register(partial.value, value, region.statement.at)

    def end_block(self: Any, region: Region) -> None:
        """At the end of a block: its values go to the others."""
        for _, partial in region.partials.values():
            t = resolve(partial.value.type)
            self.do(f"append.{t.kind}", [partial.blocks, partial.value], region.statement.at)

    def end_partials(self: Any, region: Region, turns: Any) -> None:
        """After the loop: the blocks are combined into the variables."""
        at = region.statement.at
        for variable, partial in region.partials.values():
            t = resolve(variable.register.type)
            outer = [r for r in self.parallel if id(variable) in r.partials]
            target = outer[-1].partials[id(variable)][1].value if outer else variable.register
            name = "_combine_products" if partial.op == "*" else "_combine_sums"
            place = Direct(partial.blocks, partial.blocks.type)
            arguments = [Argument("", None, at, None, place)]
            arguments += [
                Argument("", None, at, r) for r in (Result(turns, I64), Result(target, t))
            ]
            total = self.call_declared(prelude(self.program, name), None, self.program.globals,
                                       arguments, at, t, name)  # fmt: skip
            self.store_direct(Direct(target, t), self.convert(total, t, at), at)

    def extremum(self: Any, target: tree.Expr, value: tree.Expr, at: Span) -> bool:
        """`t = max(t, e)` or `t = min(t, e)` on a shared scalar."""
        found = self.named(target)
        if found is None or not self.is_shared(found):
            return False
        if not (
            isinstance(value, tree.Call) and isinstance(value.callee, tree.Name)
            and value.callee.id in ("min", "max") and len(value.args) == 2
        ):  # fmt: skip
            return False
        mine = [self.named(a.value) is found for a in value.args]
        t = resolve(found.register.type)
        if mine.count(True) != 1 or not t.is_number:
            return False
        other = self.lower(value.args[mine.index(False)].value, t)
        before = self.allow(found, at, f"take the {value.callee.id} into")
        pair = [Result(found.register, t), self.convert(other, t, at)]
        if not mine[0]:
            pair.reverse()
            for region in self.parallel:  # of -0.0 and 0.0 the second is taken: the first round's
                region.in_order |= t.is_float and region.is_outside(found)
        made = pick(self, value.callee.id, pair[0], pair[1], at, t)
        self.store_direct(Direct(found.register, t), made, at)
        self.opened = before
        return True

    def open_shared(self: Any, target: tree.Expr, at: Span, how: str) -> Any:
        """Lets a statement write `ys[i]…` of a shared list at an index of its own iteration; what
        `close_shared` ends."""
        node, indices = way_of(target)
        variable = self.shared_list(node)
        if variable is None:
            return None
        if indices:
            if self.note_indices(variable, indices):
                return (self.allow(variable, at, how),)
            raise self.program.fail(
                f"data race: two iterations may store at one index of `{variable.name}`",
                at,
                "index it by the loop's variable, plus or times constants",
                [Note("shared by the iterations of this loop", self.parallel[-1].statement.at)],
            )
        return None

    def note_indices(self: Any, variable: Variable, indices: list[tree.Expr]) -> bool:
        """Whether one of the indices `ys[i][j]…` is another one in every iteration; remembers it.
        If that is not the first one, iterations share elements, of which each changes its own."""
        found = []
        depth = nesting(resolve(variable.register.type))
        for region in self.parallel:
            if region.is_outside(variable):
                for place, index in enumerate(indices[:depth]):
                    form = form_of(self, index, region)
                    if form is not None and form.is_distinct():
                        found.append((region, (place, form.key), (form, index.at)))
                        break
                else:
                    return False
        for region, key, noted in found:
            region.indexed.setdefault(id(variable), {}).setdefault(key, noted)
        return True

    def note_iterated(self: Any, expr: tree.Expr, region: Region, numbered: bool) -> None:
        """What a parallel loop steps over is read by its iterations: `numbered` lists at the index
        of their own, all others anywhere."""
        if isinstance(expr, tree.Call):
            name = expr.callee.id if isinstance(expr.callee, tree.Name) else ""
            if name in ("enumerate", "zip", "reversed"):
                numbered = numbered and len(expr.args) == 1 if name == "enumerate" else (
                    numbered and name == "zip")  # fmt: skip
                for argument in expr.args:
                    self.note_iterated(argument.value, region, numbered)
            return  # anything else makes a value of its own
        inside = None  # a field, of which the struct comes next
        for node in conventions.walk(expr):
            found = None
            if isinstance(node, tree.Name | tree.Attribute) and node is not inside:
                found = self.field_of(node) or isinstance(node, tree.Name) and self.find(node.id)
            if node is inside or isinstance(found, Field):
                inside = getattr(node, "value", None)
            variable = root_variable(found)
            if variable is None or not region.is_outside(variable):
                continue
            if isinstance(found, Direct):
                variable = self.part_of(variable, found.value, node.id)
            if numbered and node is expr and variable is found:
                self.note_own(variable, region, expr.at)
            else:
                for each in (variable, *region.borrowed(variable)):
                    region.iterated.setdefault(id(each), (each, expr.at))

    def note_own(self: Any, variable: Variable, region: Region, at: Span) -> None:
        """A list is reached at the number of the iteration."""
        own = Form(1, 0, {})
        region.indexed.setdefault(id(variable), {})[0, own.key] = (own, at)

    def own_element(self: Any, expr: tree.Subscript) -> Variable | None:
        """The shared list whose `ys[i]…` is the iteration's own, which it may read and change."""
        node, indices = way_of(expr)
        variable = self.shared_list(node)
        return variable if indices and variable and self.note_indices(variable, indices) else None

    def own_item(self: Any, item: Any, region: Region) -> None:
        """What `parallel for ref` steps to is the iteration's own, unless an outer loop shares the
        list, too."""
        variable = self.field_of(region.statement.iterable)
        if variable is not None:
            item.base = Direct(variable.register, variable.register.type, variable)
        variable = item.base.variable if isinstance(item.base, Direct) else None
        if (
            variable is not None and item.base.value is variable.register
            and region.is_outside(variable)
            and not self.is_shared(variable)
        ):  # fmt: skip
            self.note_own(variable, region, region.statement.at)
            region.iterated.pop(id(variable), None)
            item.own, item.guard = variable, None  # nothing else may change the list meanwhile

    def close_shared(self: Any, opened: Any) -> None:
        """Ends what `open_shared` began."""
        if opened is not None:
            (self.opened,) = opened

    def shared_list(self: Any, expr: tree.Expr) -> Variable | None:
        """The shared list that a name or a field means, if it is one."""
        found = self.named(expr)
        is_list = found is not None and isinstance(resolve(found.register.type), ListType)
        return found if is_list and self.is_shared(found) else None

    def shared_field(self: Any, expr: tree.Expr) -> Variable | None:
        """The field that an expression means, if it is one of a struct that iterations share."""
        found = self.field_of(expr)
        return found if found and self.is_shared(found) else None

    def is_shared(self: Any, variable: Variable) -> bool:
        """Whether iterations of a parallel loop around have a variable in common."""
        return any(region.is_outside(variable) for region in self.parallel)

    def named(self: Any, expr: tree.Expr) -> Variable | None:
        """The variable that a name or a field means, if it means one."""
        found = self.find(expr.id) if isinstance(expr, tree.Name) else self.field_of(expr)
        return found if isinstance(found, Variable) and found.register is not None else None

    def field_of(self: Any, expr: tree.Expr) -> Variable | None:
        """What `x.a.b` means, if `x` is a variable: the field as a variable of its own."""
        first, *names = attributes(expr) or ("",)
        root = self.find(first) if names else None
        if isinstance(root, Exploded):
            root = root.fields.get(names.pop(0))
        if isinstance(root, Variable) and root.register is not None:
            value, name = root.register, root.name
        elif isinstance(root, Direct) and root.variable is not None:  # `ref`
            root, value, name = root.variable.root, root.value, first
        else:
            return None
        offset, t = value.offset, resolve(value.type)
        for each in names:
            if not isinstance(t, StructType) or each not in t.offsets:
                return None
            offset, t, name = offset + t.offsets[each], resolve(t.fields[each]), f"{name}.{each}"
        return self.part_of(root, ir.Part(value.register, offset, t), name) if names else root

    def part_of(self: Any, variable: Variable, value: ir.Value, name: str) -> Variable:
        """What a place in a shared variable is: itself, or a field of it."""
        root = variable.root
        if isinstance(value, ir.Register) or root.register is None:
            return root
        key = id(root), value.offset, id(value.type)
        if key not in self.fields:
            self.fields[key] = Field(root, name, value)
        return self.fields[key]


def attributes(expr: tree.Expr | None) -> list[str] | None:
    """The names in `x.a.b`; None if an expression is not of that form."""
    names: list[str] = []
    while isinstance(expr, tree.Attribute):
        names.append(expr.name)
        expr = expr.value
    return [expr.id, *names[::-1]] if names and isinstance(expr, tree.Name) else None


def way_of(expr: tree.Expr) -> tuple[tree.Expr, list[tree.Expr]]:
    """What an expression like `ys[i][j].x` or `x.ys[i][j]` begins with, a name or a field, and the
    indices that follow at once."""
    node: Any = expr
    indices: list[tree.Expr] = []
    while isinstance(node, tree.Attribute | tree.Subscript) and not attributes(node):
        if isinstance(node, tree.Subscript) and len(node.args) == 1:
            indices.append(node.args[0].value)
        else:
            indices.clear()
        node = node.value
    return node, indices[::-1]


def root_variable(found: Any) -> Variable | None:
    """The variable that a name means, or the one that a reference leads into."""
    while found is not None and hasattr(found, "base"):
        found = found.base
    return found.variable if isinstance(found, Direct) else (
        found if isinstance(found, Variable) else None
    )  # fmt: skip
