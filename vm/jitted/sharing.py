"""Where a Python function may see one list under two names.

A Mojo list is a value: assigning it, or putting it into another list, makes a copy or moves it. A
Python list is shared, and changing it under one name shows under the other. `check` finds where
that could make a difference: where a list that two names share is changed by one of them while the
other may still be read. It is by name and level (the level of `rows[0]` is one more than that of
`rows`) and of types it knows but how deep in lists each parameter's numbers are, where that is
known; so it may refuse what would do no harm, but not the other way round.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from .meaning import CHANGING_METHODS, METHODS
from .source import arguments, own_nodes

DEEPEST = 4  # levels of lists in lists that are told apart
MOST_SHARES = 2000
INSERTING = {"append": 0, "insert": 1}  # the argument that becomes an element
SAME_ELEMENTS = {
    "list",
    "sorted",
    "reversed",
    "enumerate",
    "zip",
}  # made of the argument's elements
OF_NUMBERS = {"abs", "all", "any", "bool", "float", "int", "len", "round", "sum"}
CALLERS = "the caller's "  # begins the name of the list that a parameter was given
FRESH = DEEPEST + 1  # what shares nothing down to any level
ITSELF = "*"  # what shares a list that was repeated

Position = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Ref:
    """At `depth` below a value is what is at `level` below a name."""

    name: str
    level: int
    depth: int

    def item(self) -> Ref:
        if self.depth:
            return Ref(self.name, self.level, self.depth - 1)
        return Ref(self.name, self.level + 1, 0)

    def copy(self) -> Ref:
        return self if self.depth else Ref(self.name, self.level + 1, 1)

    def inside(self) -> Ref:
        return Ref(self.name, self.level, self.depth + 1)


@dataclass(frozen=True, slots=True)
class Share:
    """From `at` on, what is at a level of one name is what is at a level of another."""

    at: ast.AST
    one: str
    one_level: int
    other: str
    other_level: int
    direct: bool = True  # not so: the names change places, and share nothing

    def turned(self) -> Share:
        return Share(self.at, self.other, self.other_level, self.one, self.one_level, self.direct)

    def joined(self, then: Share) -> Share | None:
        """What follows from two, where the second begins with the name that the first leads to."""
        if self.other != then.one or self.one == then.other or self.other == ITSELF:
            return None
        more = self.other_level - then.one_level
        one, other = self.one_level + max(-more, 0), then.other_level + max(more, 0)
        if max(one, other) > DEEPEST:
            return None
        later = max(self.at, then.at, key=position)
        return Share(later, self.one, one, then.other, other, self.direct or then.direct)


@dataclass(frozen=True, slots=True)
class Store:
    """A name is assigned a list that is not what the name was before, above the level `new`, and
    not what any name was, above the level `fresh`."""

    at: ast.AST
    name: str
    new: int = FRESH
    fresh: int = 0


@dataclass(slots=True)
class Effects:
    """Of a function: the parameters whose lists it changes, with the deepest level, those that its
    result may share, and those that are lists of its own by the time it changes them."""

    changed: dict[str, int] = field(default_factory=dict)
    returned: set[str] = field(default_factory=set)
    own: set[str] = field(default_factory=set)


Known = Callable[[ast.Call], "tuple[list[str], Effects] | None"]
Mistake = tuple[ast.AST, str, str]  # where, what, remedy


def position(node: Any) -> Position:
    return node.lineno, node.col_offset


class Sharing:
    """Collects what a function does with its lists, then judges it."""

    def __init__(self, function: ast.FunctionDef, known: Known, depths: dict[str, int]) -> None:
        self.function = function
        self.known = known
        self.depths = depths
        self.parameters = [a.arg for a in arguments(function)]
        self.shares: list[Share] = []
        self.changes: list[tuple[ast.AST, str, int]] = []
        self.stores: list[Store] = []
        self.inserted: list[tuple[ast.AST, str, int, Ref]] = []
        self.loads: list[tuple[Position, str]] = []
        self.values: list[tuple[str, ast.expr]] = []  # what names are assigned
        self.added: list[ast.AugAssign] = []  # += and *= of what may be lists
        self.numbers = {name for name, depth in depths.items() if depth == 0}
        self.path: dict[ast.AST, list[tuple[ast.AST, list[ast.stmt], int]]] = {function: []}
        self.returns: list[Ref] = []
        self.block(function.body, [(function, function.body, 0)])
        self.find_numbers()
        self.added = [node for node in self.added if self.may_extend(node)]
        for node in self.added:
            self.changes += [(node, r.name, r.level) for r in self.refs(node.target)]
        self.given = [Share(function, p, 0, CALLERS + p, 0) for p in self.parameters]
        self.shares += [
            Share(at, name, level, ITSELF, 0)
            for at, name, level, ref in self.inserted
            if not self.is_inserted_once(at, ref)
        ]

    # --- collecting -------------------------------------------------------------------------------

    def block(self, body: list[ast.stmt], outer: list[Any]) -> None:
        for i, statement in enumerate(body):
            path = [*outer[:-1], (outer[-1][0], body, i)]
            self.expressions(statement, path)
            for part in ("body", "orelse"):
                inner = getattr(statement, part, None)
                if inner:
                    self.block(inner, [*path, (statement, inner, 0)])

    def expressions(self, statement: ast.stmt, path: list[Any]) -> None:
        for node in own_nodes(statement):
            self.path[node] = path
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                self.loads.append((position(node), node.id))
            elif isinstance(node, ast.comprehension):
                line, column = position(statement)  # it goes on before a name is assigned here
                ahead = ast.Pass(lineno=line, col_offset=column - 1)
                self.path[ahead] = path
                self.bind(node.target, [r.item() for r in self.refs(node.iter)], ahead)
            elif isinstance(node, ast.Call):
                self.call(node)
        if isinstance(statement, ast.Assign):
            value = statement.value
            for target in statement.targets:
                self.assign(target, value, statement)
                value = target if isinstance(target, ast.Name) else value  # it has two names now
        elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
            self.assign(statement.target, statement.value, statement)
        elif isinstance(statement, ast.AugAssign):
            self.augmented(statement)
        elif isinstance(statement, ast.For):
            self.bind(statement.target, [r.item() for r in self.refs(statement.iter)], statement)
            if calls(statement.iter, {"range"}) and isinstance(statement.target, ast.Name):
                self.numbers.add(statement.target.id)
        elif isinstance(statement, ast.Return) and statement.value is not None:
            self.returns += self.refs(statement.value)

    def augmented(self, statement: ast.AugAssign) -> None:
        target = statement.target
        if not isinstance(target, ast.Name):
            self.changes += [(statement, r.name, r.level - 1) for r in self.refs(target)]
        elif not isinstance(statement.op, ast.Add | ast.Mult):
            self.numbers.add(target.id)
        elif isinstance(statement.op, ast.Add):
            self.values.append((target.id, statement.value))  # both are lists, or none
        if isinstance(statement.op, ast.Add | ast.Mult):
            self.added.append(statement)

    def find_numbers(self) -> None:
        """Which names are certainly no lists: a name has one type, so one value says it."""
        size = -1
        while size < len(self.numbers):
            size = len(self.numbers)
            self.numbers |= {name for name, value in self.values if self.is_number(value)}

    def may_extend(self, node: ast.AugAssign) -> bool:
        """Whether it may change a list, and not make a number."""
        adding = isinstance(node.op, ast.Add)
        return not (self.is_number(node.target) or (adding and self.is_number(node.value)))

    def is_number(self, node: ast.expr) -> bool:
        """Whether a value is certainly no list."""
        if isinstance(node, ast.Name | ast.Subscript):
            refs = self.refs(node)
            return bool(refs) and all(
                r.depth == 0
                and (
                    r.level >= self.depths.get(r.name, FRESH)
                    or (r.name in self.numbers and r.level == 0)
                )
                for r in refs
            )
        if isinstance(node, ast.IfExp):
            return self.is_number(node.body) or self.is_number(node.orelse)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            return self.is_number(node.left) or self.is_number(node.right)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
            return self.is_number(node.left) and self.is_number(node.right)
        if isinstance(node, ast.Call):
            return calls(node, OF_NUMBERS) or (
                isinstance(node.func, ast.Attribute)
                and node.func.attr not in METHODS
                and self.known(node) is None
            )
        return isinstance(node, ast.Constant | ast.UnaryOp | ast.Compare | ast.BoolOp | ast.BinOp)

    def assign(self, target: ast.expr, value: ast.expr, at: ast.stmt) -> None:
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            names = [t.id for t in target.elts if isinstance(t, ast.Name)]
            given = [v.id for v in value.elts if isinstance(v, ast.Name)]
            if sorted(names) == sorted(given) and len(names) == len(target.elts):
                self.stores += [Store(at, name) for name in names]
                for one, other in zip(names, given, strict=True):
                    self.shares.append(Share(at, one, 0, other, 0, direct=False))
                return
            if len(target.elts) == len(value.elts):
                for t, v in zip(target.elts, value.elts, strict=True):
                    self.assign(t, v, at)
                return
        if isinstance(target, ast.Name):
            self.values.append((target.id, value))
        self.bind(target, self.refs(value), at)

    def bind(self, target: ast.expr, refs: list[Ref], at: ast.AST) -> None:
        if isinstance(target, ast.Name):
            refs = self.of_lists(refs)
            new = min((r.depth for r in refs if r.name == target.id), default=FRESH)
            fresh = min((r.depth for r in refs), default=FRESH)
            self.stores.append(Store(at, target.id, new, fresh))
            self.share(target.id, 0, refs, at)
        elif isinstance(target, ast.Tuple | ast.List):
            for item in target.elts:  # also what is one level less deep: enumerate, zip
                self.bind(item, [*refs, *(r.item() for r in refs)], at)
        else:
            for place in self.refs(target):
                self.changes.append((at, place.name, place.level - 1))
                self.insert(place, refs, at)

    def insert(self, place: Ref, refs: list[Ref], at: ast.AST) -> None:
        """A value becomes an element."""
        self.share(place.name, place.level, refs, at)
        self.inserted += [(at, place.name, place.level + r.depth, r) for r in self.of_lists(refs)]

    def of_lists(self, refs: list[Ref]) -> list[Ref]:
        """Those that may lead to lists."""
        return [r for r in refs if r.level < self.depths.get(r.name, FRESH)]

    def share(self, name: str, level: int, refs: list[Ref], at: ast.AST) -> None:
        for r in self.of_lists(refs):
            if r.name != name:
                self.shares.append(Share(at, name, level + r.depth, r.name, r.level))
            elif level + r.depth > 0:  # an element is also another element
                self.shares.append(Share(at, name, level + r.depth, ITSELF, 0))
            if r.name == name and name in self.parameters:
                self.shares.append(Share(at, name, level + r.depth, CALLERS + name, r.level))

    def call(self, node: ast.Call) -> None:
        callee = node.func
        if isinstance(callee, ast.Attribute) and callee.attr in CHANGING_METHODS:
            for place in self.refs(callee.value):
                self.changes.append((node, place.name, place.level))
                at = INSERTING.get(callee.attr)
                if at is not None and at < len(node.args):
                    self.insert(place.item(), self.refs(node.args[at]), node)
                elif callee.attr == "extend" and node.args:
                    items = [r.item() for r in self.refs(node.args[0])]
                    self.insert(place.item(), items, node)
        for argument, effects, name in self.passed(node):
            levels = range(effects.changed.get(name, -1) + 1)
            refs = [r for r in self.refs(argument) if r.depth == 0]
            self.changes += [(node, r.name, r.level + level) for r in refs for level in levels]

    def passed(self, node: ast.Call) -> Iterator[tuple[ast.expr, Effects, str]]:
        """The arguments of a known function, each with its parameter."""
        known = self.known(node)
        if known is not None:
            parameters, effects = known
            yield from ((v, effects, p) for p, v in zip(parameters, node.args, strict=False))
            yield from ((k.value, effects, k.arg) for k in node.keywords if k.arg is not None)

    def refs(self, node: ast.expr) -> list[Ref]:
        """What a value may share with names."""
        found = self.all_refs(node)
        return [r for r in dict.fromkeys(found) if r.level + r.depth <= DEEPEST]

    def all_refs(self, node: ast.expr) -> list[Ref]:
        if isinstance(node, ast.Name):
            return [Ref(node.id, 0, 0)]
        if isinstance(node, ast.Subscript):
            refs = self.refs(node.value)
            slicing = isinstance(node.slice, ast.Slice)
            return [r.copy() if slicing else r.item() for r in refs]
        if isinstance(node, ast.IfExp):
            return [*self.refs(node.body), *self.refs(node.orelse)]
        if isinstance(node, ast.List | ast.Tuple):
            parts = [r.inside() for item in node.elts for r in self.refs(item)]
            return [*parts, Ref(ITSELF, 0, 1)] if len(parts) > 1 else parts
        if isinstance(node, ast.ListComp | ast.GeneratorExp):
            parts = [r.inside() for r in self.refs(node.elt)]
            bound = {n.id for g in node.generators for n in ast.walk(g.target)
                     if isinstance(n, ast.Name)}  # fmt: skip
            repeated = [Ref(ITSELF, 0, r.depth) for r in parts if r.name not in bound]
            return [*parts, *repeated]
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Mult):
            both = self.of_lists([*self.refs(node.left), *self.refs(node.right)])
            return [r.copy() for r in both] + ([Ref(ITSELF, 0, 1)] if both else [])
        if isinstance(node, ast.Call):
            return self.call_refs(node)
        return []

    def call_refs(self, node: ast.Call) -> list[Ref]:
        callee = node.func
        if isinstance(callee, ast.Name) and callee.id in SAME_ELEMENTS:
            return [r.copy() for argument in node.args for r in self.refs(argument)]
        if isinstance(callee, ast.Name) and callee.id in ("min", "max"):
            pair = len(node.args) > 1
            given = [r for argument in node.args for r in self.refs(argument)]
            return given if pair else [r.item() for r in given]
        if isinstance(callee, ast.Attribute) and callee.attr in ("copy", "pop"):
            refs = self.refs(callee.value)
            return [r.copy() if callee.attr == "copy" else r.item() for r in refs]
        shared = [v for v, effects, name in self.passed(node) if name in effects.returned]
        return [ref for v in shared for r in self.refs(v) for ref in (r, r.copy())]

    # --- judging ----------------------------------------------------------------------------------

    def closed(self) -> list[Share] | None:
        """All shares, also by way of a third name, each both ways; None if they are too many."""
        shares = [*self.shares, *self.given]
        found: dict[Share, None] = {}
        of: dict[str, list[Share]] = {}  # those found, by the name that they begin with
        new = [*shares, *(s.turned() for s in shares)]
        while new and len(found) <= MOST_SHARES:
            share = new.pop()
            if share in found:
                continue
            found[share] = None
            of.setdefault(share.one, []).append(share)
            joined = [share.joined(then) for then in of.get(share.other, ())]
            joined += [then.turned().joined(share) for then in of.get(share.one, ())]
            new += [s for made in joined if made is not None for s in (made, made.turned())]
        if new:
            return None
        return [share for share in found if share.direct and share not in self.given]

    def mistakes(self) -> Iterator[Mistake]:
        if not self.changes:
            return
        told: set[ast.AST] = set()
        shares = self.closed()
        if shares is None:
            message = "too many names may share lists here"
            yield self.function, message, "divide the function"
            return
        for share in shares:
            for node, name, level in self.changes:
                if name != share.one or level < share.one_level or node in told:
                    continue
                if self.reaches(share.at, node, name, level) and self.is_read(share.other, node):
                    told.add(node)
                    other = "other elements of it" if share.other == ITSELF else share.other
                    message = f"`{name}` is changed and may share a list with {other}: copies, here"
                    yield node, message, "copy it where both begin to share it: list(…)"
        for node in self.added:
            name = node.target.id if isinstance(node.target, ast.Name) else ""
            if name in self.parameters and not self.anew(node, name, 0):
                remedy = f"annotate it if it is none, {name}: int; or write {name}.extend(…)"
                message = f"`{name}` may be the caller's list, which this would not change"
                yield node, message, remedy
        for name in self.parameters:
            stored = any(store.name == name for store in self.stores)
            callers = self.changes_of_callers(name)
            if stored and callers:
                message = f"`{name}` is the caller's list here and another one elsewhere"
                yield callers[0], message, "give the other list another name"

    def is_inserted_once(self, at: ast.AST, ref: Ref) -> bool:
        """Whether what is inserted is certainly made anew for each insertion."""
        store = self.made_for(at, ref)
        loops = self.loops(at)
        if loops and (store is None or self.loops(store.at)[-1:] != loops[-1:]):
            return False
        same = [r for where, _, _, r in self.inserted if self.made_for(where, r) == store]
        return [r.name for r in same].count(ref.name) == 1

    def made_for(self, at: ast.AST, ref: Ref) -> Store | None:
        """The last store ahead of a place that makes what a name leads to."""
        stores = [
            store
            for store in self.stores
            if store.name == ref.name and store.fresh > ref.level and self.dominates(store.at, at)
        ]
        return max(stores, key=lambda s: position(s.at), default=None)

    def changes_of_callers(self, name: str) -> list[ast.AST]:
        """Where a parameter is changed that may still be the caller's list."""
        return [node for node, changed, level in self.changes
                if changed == name and not self.anew(node, name, level)]  # fmt: skip

    def reaches(self, share: ast.AST, change: ast.AST, name: str, level: int) -> bool:
        """Whether a change may follow a share without the name being assigned in between."""
        after = position(change) > position(share)
        if not after and not self.common_loop(share, change):
            return False
        for store in self.stores:
            if store.name != name or store.new <= level or store.at is share:
                continue
            between = position(share) < position(store.at)
            if self.dominates(store.at, change) and (
                between if after else self.common_loop(store.at, share)
            ):
                return False
        return True

    def anew(self, change: ast.AST, name: str, level: int) -> bool:
        """Whether a parameter has certainly been assigned before a change."""
        return any(
            store.name == name and store.new > level and self.dominates(store.at, change)
            for store in self.stores
        )

    def dominates(self, store: ast.AST, node: ast.AST) -> bool:
        """Whether each way to a node leads through a store ahead of it."""
        if isinstance(store, ast.For):
            return any(owner is store and body is store.body for owner, body, _ in self.path[node])
        _, body, index = self.path[store][-1]
        return any(inner is body and i > index for _, inner, i in self.path[node])

    def loops(self, node: ast.AST) -> list[ast.AST]:
        return [o for o, body, _ in self.path[node]
                if isinstance(o, ast.For | ast.While) and body is o.body]  # fmt: skip

    def common_loop(self, one: ast.AST, other: ast.AST) -> bool:
        theirs = self.loops(other)
        return any(loop in theirs for loop in (one, *self.loops(one)))

    def is_read(self, name: str, change: ast.AST) -> bool:
        """Whether a name may be read after a change; who called reads his lists."""
        if name == ITSELF or name.startswith(CALLERS):
            return True
        loops = self.loops(change)
        start = position(loops[0]) if loops else position(change)
        return any(name == read and at > start for at, read in self.loads)

    def effects(self) -> Effects:
        found = Effects()
        for name in self.parameters:
            callers = self.changes_of_callers(name)
            if callers:
                levels = [at for node, changed, at in self.changes if changed == name]
                found.changed[name] = min(max(levels), DEEPEST)  # recursion might go on for ever
            elif any(changed == name for _, changed, _ in self.changes):
                found.own.add(name)
        direct = {r.name for r in self.returns}
        shared = {s.other.removeprefix(CALLERS) for s in self.closed() or () if s.one in direct}
        found.returned = (direct | shared) & set(self.parameters)
        return found


def calls(node: ast.expr, names: set[str]) -> bool:
    """Whether an expression is a call of a function of one of these names."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names
