"""`match`: patterns are tried in order; each branches away where it does not fit."""

from __future__ import annotations

from .ir import function as ir
from .results import Direct, Meaning, Result
from .syntax import tree
from .types import StructType, TupleType, resolve

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


class Matching:
    """Mixin of the Lowerer."""

    def match_statement(self: Any, statement: tree.Match) -> None:
        """`match subject:` with its cases."""
        place = self.value_or_place(statement.subject)
        subject = self.settle(self.read_place(place, statement.subject.at), statement.at)
        subject = Result(subject.value, subject.type)
        done = self.new_block()
        for case in statement.cases:
            following = self.new_block()
            self.scopes.append({})
            self.guarded(self.case_head, case, subject, following)
            self.statements(case.body)
            self.scopes.pop()
            self.end(ir.jump(done, case.at))
            self.block = following
        self.end(ir.jump(done, statement.at))
        self.block = done

    def case_head(self: Any, case: tree.Case, subject: Result, following: ir.Block) -> None:
        """A case's pattern and guard."""
        self.pattern(case.pattern, subject, following)
        if case.guard is not None:
            then = self.new_block()
            self.condition(case.guard, then, following)
            self.block = then

    def pattern(self: Any, pattern: tree.Expr, subject: Result, other: ir.Block) -> None:
        """Goes on in the current block if the pattern fits, else to `other`."""
        if isinstance(pattern, tree.Name) and not isinstance(self.find(pattern.id), Meaning):
            if pattern.id != "_":
                self.bind_new(pattern.id, subject, pattern.at, True)
        elif isinstance(pattern, tree.Walrus):  # `case p as x`
            self.pattern(pattern.value, subject, other)
            self.bind_new(pattern.name, subject, pattern.at, True)
        elif isinstance(pattern, tree.Binary) and pattern.op == "|":
            self.alternatives(pattern, subject, other)
        elif isinstance(pattern, tree.TupleDisplay):
            self.tuple_pattern(pattern, subject, other)
        elif isinstance(pattern, tree.Call):
            self.struct_pattern(pattern, subject, other)
        else:
            wanted = self.lower(pattern, resolve(subject.type))
            same = self.compare("==", subject, wanted, pattern.at)
            fits = self.new_block()
            self.end(ir.branch(self.value(same, pattern.at), fits, other, pattern.at))
            self.block = fits

    def alternatives(self: Any, pattern: tree.Binary, subject: Result, other: ir.Block) -> None:
        """`a | b`: either fits."""
        fits, second = self.new_block(), self.new_block()
        self.pattern(pattern.left, subject, second)
        self.end(ir.jump(fits, pattern.at))
        self.block = second
        self.pattern(pattern.right, subject, other)
        self.end(ir.jump(fits, pattern.at))
        self.block = fits

    def tuple_pattern(
        self: Any, pattern: tree.TupleDisplay, subject: Result, other: ir.Block
    ) -> None:
        """`(p, q)`: item by item."""
        t = resolve(subject.type)
        if not isinstance(t, TupleType) or len(t.items) != len(pattern.items):
            raise self.program.fail(f"this pattern never fits a `{t}`", pattern.at)
        parts = self.tuple_items(subject, len(t.items), pattern.at)
        for item, part in zip(pattern.items, parts, strict=True):
            self.pattern(item, part, other)

    def struct_pattern(self: Any, pattern: tree.Call, subject: Result, other: ir.Block) -> None:
        """`Point(x=0, y=b)`: fields by name or position."""
        t = resolve(subject.type)
        if not isinstance(t, StructType) or self.annotation(pattern.callee) is not t:
            raise self.program.fail(f"this pattern never fits a `{t}`", pattern.at)
        names = list(t.fields)
        for position, argument in enumerate(pattern.args):
            if argument.name is None and position >= len(names):
                raise self.program.fail(f"`{t}` has {len(names)} fields", argument.at)
            name = argument.name or names[position]
            if name not in t.fields:
                raise self.unknown_member(t, name, argument.at, "field")
            whole = Direct(subject.value, t)
            part = self.part_place(whole, t.offsets[name], t.fields[name])
            self.pattern(argument.value, self.read_place(part, argument.at), other)
