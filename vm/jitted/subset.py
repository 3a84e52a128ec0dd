"""Plain Python functions as Mojo text: what of Python can be compiled, and what it is in Mojo.

A `Translation` takes in what the function uses: other jitted functions, and values that are
ints, floats, bools, texts or tuples of them, as they are at that moment. Whatever might mean
another thing in Mojo is refused, with its place in the Python file; it raises CompileError with all
mistakes of the first function that has some.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from types import FunctionType
from typing import Any

from ..compiling.assembly import Place
from ..errors import CompileError
from ..frontend.source.files import Span
from .expressions import ExpressionWriter, Shared, spelt
from .meaning import prelude
from .sharing import Effects, Sharing
from .source import Written, arguments, closure, literal, mojo_annotation


class Translation(Shared):
    """`assembly` is the Mojo text, `entry` the name of the function in it. `taken` are the values
    that it depends on, each with what fetches it anew. `changed` are the parameters whose lists
    are changed."""

    def __init__(
        self,
        function: FunctionType,
        plain: Callable[[Any], FunctionType | None],
        depths: dict[str, int],
    ) -> None:
        super().__init__(plain)
        self.given = function, depths
        self._writers: dict[FunctionType, Writer] = {}
        self._effects: dict[FunctionType, Effects] = {}
        self._settling = False
        self.entry = self.name_of(function)
        waiting = [function]
        while waiting:
            writer = self.writer(waiting.pop())
            known = set(self._names)
            writer.write()
            waiting += [f for f in self._names if f not in known]
        first = self.writer(function)
        self.home: Place = first.written.source, first.heading
        self.changed = self.effects(function)[1].changed
        self.assembly.put(prelude(self.used))

    def is_stale(self) -> bool:
        """Whether a value that was taken in is another one now."""
        return any(fetch() is not value for fetch, value in self.taken)

    def writer(self, function: FunctionType) -> Writer:
        if function not in self._writers:
            self._writers[function] = Writer(self, Written(function))
        return self._writers[function]

    def effects(self, function: FunctionType) -> tuple[list[str], Effects]:
        """The parameters of a function, and what it does to their lists."""
        if function not in self._effects:
            self._effects[function] = Effects()  # recursion begins with no effect
            if not self._settling:
                self._settle()
        parameters = [a.arg for a in arguments(self.writer(function).written.node)]
        return parameters, self._effects[function]

    def _settle(self) -> None:
        """Find the effects of functions that may call each other: the least that agree."""
        self._settling = True
        before: dict[FunctionType, Effects] = {}
        while before != self._effects:
            before = dict(self._effects)
            for function in before:
                self._effects[function] = self.writer(function).sharing().effects()
        self._settling = False


class Writer(ExpressionWriter):
    """Writes one function."""

    def __init__(self, translation: Translation, written: Written) -> None:
        super().__init__(translation, written)
        self.translation = translation

    def sharing(self) -> Sharing:
        depths = {
            p.arg: depth
            for p in arguments(self.node)
            if (depth := annotated_depth(self.annotated(p.annotation))) is not None
        }
        function, given = self.translation.given
        return Sharing(self.node, self.known, depths | (given if function is self.function else {}))

    def known(self, call: ast.Call) -> tuple[list[str], Effects] | None:
        function = self.translation.plain(self.value(call.func))
        return None if function is None else self.translation.effects(function)

    @property
    def heading(self) -> Span:
        """The place of the function's name."""
        start = self.written.start(self.node)
        return start, start + len(f"def {self.node.name}")

    # --- the whole --------------------------------------------------------------------------------

    def write(self) -> None:
        node, written = self.node, self.written
        self.check_loops()
        for at, message, remedy in self.sharing().mistakes():
            self.refuse(at, message, remedy)
        self.header()
        body = node.body
        if isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
            body = body[1:]
        first = written.start(body[0]) if body else written.end(node)
        line_start = written.source.text.rfind("\n", 0, first) + 1
        indent = written.source.text[line_start:first]
        indent = indent if not indent.strip() else " " * (node.col_offset + 4)
        for name in sorted(self.translation.effects(self.function)[1].own):
            self.assembly.put(f"{indent}{spelt(name)} = {given(name)}\n")
        self.assembly.put(indent)
        if not body:
            self.assembly.put("pass")
        self.at = first
        for statement in body:
            self.emit(statement)
        self.assembly.put("\n\n")
        if self.mistakes:
            self.mistakes.sort(key=lambda d: d.at)
            raise CompileError(written.source, self.mistakes)

    def header(self) -> None:
        node, a = self.node, self.node.args
        for star in (a.vararg, a.kwarg):
            if star is not None:
                self.refuse(star, "any number of parameters cannot be compiled", "name each")
        own = self.translation.effects(self.function)[1].own
        defaults = dict(self.function.__kwdefaults__ or {})
        positional = [*a.posonlyargs, *a.args]
        values = self.function.__defaults__ or ()
        defaults |= {p.arg: v for p, v in zip(positional[::-1], values[::-1], strict=False)}
        parts = []
        for p in arguments(node):
            if p in a.kwonlyargs[:1]:
                parts.append("*")
            name = given(p.arg) if p.arg in own and p not in a.kwonlyargs else spelt(p.arg)
            if p.arg in own and p in a.kwonlyargs:
                self.refuse(p, "the list of a keyword parameter is changed", "use another name")
            kind = self.annotated(p.annotation)
            if p.annotation is not None and kind == "Bool":
                self.bools.add(p.arg)
            text = f"{name}: {kind}" if kind else name
            if p.arg in defaults:
                value = literal(defaults[p.arg])
                if value is None:
                    self.refuse(p, f"the default of `{p.arg}` is no number, bool or text")
                text += f" = {value}"
            parts.append(text)
            if a.posonlyargs and p is a.posonlyargs[-1]:
                parts.append("/")
        result = self.annotated(node.returns)
        arrow = f" -> {result}" if result else ""
        name = self.translation.name_of(self.function)
        heading = f"def {name}({', '.join(parts)}){arrow}:\n"
        self.assembly.put(heading, self.written.source, self.heading)

    def annotated(self, node: ast.expr | None) -> str:
        """The Mojo type of an annotation; empty where it says nothing that Mojo knows."""
        if node is None:
            return ""
        scope = {**self.function.__globals__, **closure(self.function)}
        try:
            kind = eval(compile(ast.Expression(node), "<annotation>", "eval"), scope)
            if isinstance(kind, str):
                kind = eval(kind, scope)
        except (NameError, AttributeError, TypeError, SyntaxError):
            return ""  # as Python lets it be that never looks at it
        return mojo_annotation(kind)

    def check_loops(self) -> None:
        """A loop's name belongs to the loop in Mojo, and to the function in Python: it may be used
        in its loops alone, where both are the same."""
        inside: set[int] = set()
        names: set[str] = set()
        for loop in ast.walk(self.node):
            if isinstance(loop, ast.For):
                targets = {n.id for n in ast.walk(loop.target) if isinstance(n, ast.Name)}
                names |= targets
                for part in (loop.target, *loop.body):
                    for n in ast.walk(part):
                        if not isinstance(n, ast.Name) or n.id not in targets:
                            continue
                        if part is not loop.target and isinstance(n.ctx, ast.Store):
                            self.refuse(n, f"the loop's own name `{n.id}` is assigned in it",
                                        "use another name")  # fmt: skip
                        inside.add(id(n))
        parameters = {a.arg for a in arguments(self.node)}
        comprehensions = {
            id(n) for c in ast.walk(self.node) if isinstance(c, ast.ListComp | ast.GeneratorExp)
            for n in ast.walk(c)
        }  # fmt: skip
        for n in ast.walk(self.node):
            if isinstance(n, ast.Name) and n.id in names and id(n) not in inside:
                if id(n) not in comprehensions:
                    self.refuse(n, f"the loop's name `{n.id}` is used outside of the loop",
                                "assign it to another name in the loop")  # fmt: skip
        for name in sorted(names & parameters):
            self.refuse(self.node, f"the parameter `{name}` is also a loop's name",
                        "use another name for one of them")  # fmt: skip

    # --- statements -------------------------------------------------------------------------------

    def write_Return(self, node: ast.Return) -> None:
        if isinstance(node.value, ast.Constant) and node.value.value is None:
            self.put("return", node)
        else:
            self.through(node)

    def write_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is None:
            self.put("pass", node)
            return
        kind = self.annotated(node.annotation)
        self.emit(node.target)
        self.put(f": {kind} = " if kind else " = ", node)
        self.enclosed(node.value)

    def write_AugAssign(self, node: ast.AugAssign) -> None:
        name = self.operator(node.op, node.value)
        if name is None:
            self.through(node)
            return
        calls = [n.func for n in ast.walk(node.target) if isinstance(n, ast.Call)]
        if not all(self.is_function(callee) for callee in calls):
            self.refuse(node, "this place is found by a call", "give the index a name")
        self.emit(node.target)
        self.put(" = ", node)
        self.call(name, node, node.target, node.value)

    def write_Assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            for place in ast.walk(target):
                if isinstance(place, ast.Slice):
                    self.refuse(target, "a slice is assigned, which may change a list's length",
                                "assign the elements in a loop")  # fmt: skip
        self.through(node)

    def write_If(self, node: ast.If) -> None:
        self.emit_test(node.test)
        self.through_body(node)

    def write_While(self, node: ast.While) -> None:
        self.emit_test(node.test)
        self.through_body(node)

    def through_body(self, node: ast.If | ast.While) -> None:
        for statement in (*node.body, *node.orelse):
            self.emit(statement)

    def write_Assert(self, node: ast.Assert) -> None:
        if not __debug__:
            self.put("pass", node)
            return
        self.emit_test(node.test)
        if node.msg is not None:
            self.emit(node.msg)
        self.copy_to(self.written.end(node))

    def write_Expr(self, node: ast.Expr) -> None:
        if isinstance(node.value, ast.Constant):
            self.put("pass", node)
        elif isinstance(node.value, ast.Call):
            self.through(node)
        else:
            self.put("_ = ", node)
            self.through(node)


def given(name: str) -> str:
    """The parameter whose list a function makes its own."""
    return f"{name}__given"


def annotated_depth(kind: str) -> int | None:
    """How deep in lists the numbers of a Mojo type are, if that is told."""
    depth = kind.count("List[")
    return depth if kind and kind.startswith("List[" * depth) else None
