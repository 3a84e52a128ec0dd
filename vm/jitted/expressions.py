"""Python expressions as Mojo text, written into an assembly piece by piece.

What stands in Python as it would in Mojo is kept, with its place; what does not is written anew. A
node that cannot be compiled is refused, and the writing goes on, so that all mistakes are found.
"""

from __future__ import annotations

import ast
import builtins
import operator
from collections.abc import Callable, Hashable
from functools import partial
from types import FunctionType, ModuleType
from typing import Any

from ..compiling.assembly import Assembly
from ..frontend.source.diagnostics import Diagnostic
from .meaning import BOOLEAN, BOOLEAN_METHODS, FUNCTIONS, METHODS, OPERATORS
from .source import CONSTRUCTS, MISSING, Written, arguments, closure, literal

# Words of Mojo that are names in Python.
WORDS = frozenset("alias case comptime fn let match parallel ref struct trait type var".split())

STATEMENTS = (
    ast.Return, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.If, ast.While, ast.For, ast.Break,
    ast.Continue, ast.Pass, ast.Expr, ast.Assert,
)  # fmt: skip
EXPRESSIONS = (
    ast.Constant, ast.Name, ast.BinOp, ast.UnaryOp, ast.Compare, ast.BoolOp, ast.IfExp,
    ast.Subscript, ast.Slice, ast.List, ast.Tuple, ast.ListComp, ast.Call, ast.Attribute,
    ast.comprehension, ast.keyword,
)  # fmt: skip

FOLDED: dict[type, Callable[..., Any]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul,
    ast.Div: operator.truediv, ast.FloorDiv: operator.floordiv, ast.Mod: operator.mod,
    ast.Pow: operator.pow, ast.BitAnd: operator.and_, ast.BitOr: operator.or_,
    ast.BitXor: operator.xor, ast.LShift: operator.lshift, ast.RShift: operator.rshift,
    ast.UAdd: operator.pos, ast.USub: operator.neg, ast.Invert: operator.invert,
}  # fmt: skip
MOST_FOLDED = 1024  # the exponent or shift count up to which ints are folded


class Shared:
    """What the writers of a text's functions have in common: the text, the values taken in, the
    words used of Mojo, and what the functions are called."""

    def __init__(self, plain: Callable[[Any], FunctionType | None]) -> None:
        self.plain = plain
        self.assembly = Assembly()
        self.taken: list[tuple[Callable[[], Any], Any]] = []
        self.used: set[str] = set()
        self._names: dict[FunctionType, str] = {}

    def name_of(self, function: FunctionType) -> str:
        """The name of a function in Mojo, where several files may have one of a name."""
        if function not in self._names:
            name = function.__name__
            taken = name in self._names.values() or name in WORDS or hasattr(builtins, name)
            if taken or name.startswith("__"):
                name = f"{name}__{len(self._names)}"
            self._names[function] = name
        return self._names[function]


class ExpressionWriter:
    """Writes the expressions of one function."""

    def __init__(self, shared: Shared, written: Written) -> None:
        self.shared = shared
        self.assembly = shared.assembly
        self.written = written
        self.function = written.function
        self.node = written.node
        self.mistakes: list[Diagnostic] = []
        self.at = 0  # how far the source has been written
        self.locals = {a.arg for a in arguments(self.node)} | {
            n.id for n in ast.walk(self.node)
            if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)
        }  # fmt: skip
        self.bools: set[str] = set()

    def refuse(self, node: ast.AST, message: str, remedy: str = "") -> None:
        self.mistakes.append(self.written.diagnostic(node, message, remedy))

    # --- writing ----------------------------------------------------------------------------------

    def emit(self, node: Any) -> None:
        """Write what is between the last thing written and a node, and the node."""
        if isinstance(node, ast.comprehension):
            for part in (node.target, node.iter):
                self.emit(part)
            for condition in node.ifs:
                self.emit_test(condition)
            return
        self.copy_to(self.written.start(node))
        self.emit_here(node)
        self.at = self.written.end(node)

    def emit_here(self, node: Any) -> None:
        if isinstance(node, ast.expr):
            value = self.constant(node)
            if value is not MISSING and literal(value) is not None:
                self.put(literal(value), node)
                return
        kind = type(node)
        if not isinstance(node, (*STATEMENTS, *EXPRESSIONS)):
            name = CONSTRUCTS.get(kind, f"`{kind.__name__}`")
            self.refuse(node, f"{name} cannot be compiled")
            return
        method = getattr(self, f"write_{kind.__name__}", None)
        if method is None:
            self.through(node)
        else:
            method(node)

    def through(self, node: Any) -> None:
        """Write a node as it stands, with what is in it."""
        inner = [c for c in ast.iter_child_nodes(node)
                 if hasattr(c, "lineno") or isinstance(c, ast.comprehension)]  # fmt: skip
        for child in sorted(inner, key=first_position):
            self.emit(child)
        self.copy_to(self.written.end(node))

    def alone(self, node: Any) -> None:
        """Write a node without what is before it."""
        self.at = self.written.start(node)
        self.emit(node)

    def enclosed(self, node: Any, emit: Callable[[Any], None] | None = None) -> None:
        """Write an expression in parentheses, and not what is before it."""
        self.put("(", node)
        self.at = self.written.start(node)
        (emit or self.emit)(node)
        self.put(")", node)

    def copy_to(self, offset: int) -> None:
        if offset > self.at:
            self.assembly.keep(self.written.source, self.at, offset)
            self.at = offset

    def put(self, text: str | None, node: Any) -> None:
        self.assembly.put(text or "", self.written.source, self.written.span(node))

    def call(self, name: str, node: Any, *given: ast.expr) -> None:
        """Write a call of a Mojo function."""
        self.shared.used.add(name)
        self.put(f"{name}(", node)
        for i, argument in enumerate(given):
            if i:
                self.put(", ", node)
            self.alone(argument)
        self.put(")", node)

    # --- values known now -------------------------------------------------------------------------

    def value(self, node: ast.AST) -> Any:
        """The Python object that a name, or an attribute of a module, stands for."""
        if isinstance(node, ast.Attribute):
            module = self.value(node.value)
            return (
                getattr(module, node.attr, MISSING) if isinstance(module, ModuleType) else MISSING
            )
        if not isinstance(node, ast.Name) or node.id in self.locals:
            return MISSING
        cells = closure(self.function)
        if node.id in cells:
            return cells[node.id]
        scope = self.function.__globals__
        if node.id in scope:
            return scope[node.id]
        return getattr(builtins, node.id, MISSING)

    def take(self, node: ast.expr, value: Any) -> Any:
        """Note that the text depends on a value."""
        fetch: Callable[[], Any]
        if isinstance(node, ast.Attribute):
            fetch = partial(getattr, self.value(node.value), node.attr, None)
        else:
            assert isinstance(node, ast.Name)
            names = self.function.__code__.co_freevars
            if node.id in names:
                cell = (self.function.__closure__ or ())[names.index(node.id)]
                fetch = partial(getattr, cell, "cell_contents", None)
            else:
                fetch = partial(self.function.__globals__.get, node.id)
        self.shared.taken.append((fetch, value))
        return value

    def constant(self, node: ast.AST) -> Any:
        """The value of an expression that is known now, computed as Python does."""
        if isinstance(node, ast.Constant):
            return node.value
        if isinstance(node, ast.Name | ast.Attribute):
            value = self.value(node)
            return self.take(node, value) if literal(value) is not None else MISSING
        if isinstance(node, ast.UnaryOp):
            return self.folded(node.op, self.constant(node.operand))
        if isinstance(node, ast.BinOp):
            return self.folded(node.op, self.constant(node.left), self.constant(node.right))
        if isinstance(node, ast.Subscript) and isinstance(self.constant(node.value), tuple):
            index = self.constant(node.slice)
            known = self.constant(node.value)
            if type(index) is int and -len(known) <= index < len(known):
                return known[index]
        return MISSING

    def folded(self, op: ast.AST, *values: Any) -> Any:
        if any(type(v) not in (int, float) for v in values) or type(op) not in FOLDED:
            return MISSING
        if isinstance(op, ast.Pow | ast.LShift) and abs(values[1]) > MOST_FOLDED:
            return MISSING
        try:
            return FOLDED[type(op)](*values)
        except (ArithmeticError, ValueError, TypeError):
            return MISSING  # Python, too, finds out when it gets there

    # --- expressions ------------------------------------------------------------------------------

    def write_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self.refuse(node, "a text that is not ASCII cannot be compiled")
        elif node.value is None:
            self.refuse(node, "`None` can only be returned")
        else:
            self.refuse(node, f"a constant of type {type(node.value).__name__} cannot be compiled")

    def write_Name(self, node: ast.Name) -> None:
        if node.id in self.locals:
            self.put(spelt(node.id), node)
            return
        value = self.value(node)
        if value is MISSING:
            self.refuse(node, f"`{node.id}` is not defined")
        else:
            kind = type(value).__name__
            self.refuse(node, f"`{node.id}` is a {kind}, which cannot be compiled",
                        "pass it as an argument")  # fmt: skip

    def write_Attribute(self, node: ast.Attribute) -> None:
        self.refuse(node, f"the attribute `{node.attr}` cannot be compiled", "pass its value")

    def write_BinOp(self, node: ast.BinOp) -> None:
        if (
            isinstance(node.op, ast.Mult)
            and isinstance(node.left, ast.List)
            and any(isinstance(i, ast.List | ast.ListComp | ast.BinOp) for i in node.left.elts)
        ):
            self.refuse(node, "a list in a repeated list would be one list under many indices",
                        "write [… for _ in range(n)]")  # fmt: skip
        if isinstance(node.op, ast.MatMult):
            self.refuse(node, "`@` cannot be compiled")
        name = self.operator(node.op, node.right)
        if name is None:
            self.through(node)
        else:
            self.call(name, node, node.left, node.right)

    def operator(self, op: ast.operator, right: ast.expr) -> str | None:
        """The function that is to be called for an operator, where Mojo's does not do."""
        name = OPERATORS.get(type(op).__name__)
        value = self.constant(right)
        if isinstance(op, ast.LShift | ast.RShift):
            return None if type(value) is int and 0 <= value < 64 else name
        if isinstance(op, ast.Div | ast.FloorDiv | ast.Mod):
            return None if type(value) in (int, float) and value != 0 else name
        return name

    def write_UnaryOp(self, node: ast.UnaryOp) -> None:
        if isinstance(node.op, ast.Not):
            self.emit_test(node.operand)
            self.copy_to(self.written.end(node))
        else:
            self.through(node)

    def write_Compare(self, node: ast.Compare) -> None:
        for op in node.ops:
            if isinstance(op, ast.Is | ast.IsNot):
                self.refuse(node, f"{CONSTRUCTS[type(op)]} cannot be compiled: values have no "
                            "identity", "compare with == or !=")  # fmt: skip
        self.through(node)

    def write_BoolOp(self, node: ast.BoolOp) -> None:
        for value in node.values:
            if not self.is_bool(value):
                self.refuse(value, "`and` and `or` give one of their operands in Python, and a "
                            "bool in compiled code", "make this a bool: bool(…)")  # fmt: skip
        self.through(node)

    def is_bool(self, node: ast.expr) -> bool:
        if isinstance(node, ast.BoolOp):
            return all(map(self.is_bool, node.values))
        if isinstance(node, ast.Name):
            return node.id in self.bools
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute) and self.value(node.func) is MISSING:
                return node.func.attr in BOOLEAN_METHODS
            function = self.value(node.func)
            return function in BOOLEAN if callable(function) else False
        return isinstance(node, ast.Compare) or (
            isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)
        )

    def emit_test(self, node: ast.expr) -> None:
        """Write what only its truth is asked of."""
        if isinstance(node, ast.BoolOp) and self.constant(node) is MISSING:
            self.copy_to(self.written.start(node))
            for value in node.values:
                self.emit_test(value)
            self.copy_to(self.written.end(node))
        else:
            self.emit(node)

    def write_IfExp(self, node: ast.IfExp) -> None:
        self.emit(node.body)
        self.emit_test(node.test)
        self.emit(node.orelse)
        self.copy_to(self.written.end(node))

    def write_Subscript(self, node: ast.Subscript) -> None:
        self.through(node)
        if isinstance(node.slice, ast.Slice):
            self.put(".copy()", node)

    def write_Tuple(self, node: ast.Tuple) -> None:
        if not node.elts:
            self.refuse(node, "an empty tuple cannot be compiled")
        self.through(node)

    # --- calls ------------------------------------------------------------------------------------

    def write_Call(self, node: ast.Call) -> None:
        if isinstance(node.func, ast.Attribute) and self.value(node.func) is MISSING:
            self.method(node, node.func)
            return
        function = self.value(node.func)
        plain = self.shared.plain(function)
        if plain is not None:
            self.take(node.func, function)
            self.put(self.shared.name_of(plain), node)
            self.at = self.written.end(node.func)
            for part in (*node.args, *node.keywords):
                self.emit(part)
            self.copy_to(self.written.end(node))
            return
        if not self.is_function(node.func):
            self.unknown(node, function)
            return
        name = FUNCTIONS[function](len(node.args))
        if name is None or (node.keywords and function is not sorted):
            self.refuse(node, f"a call of `{function.__name__}` like this cannot be compiled")
            return
        self.reverse_only(node)
        self.shared.used.add(name)
        self.put(f"{name}(", node)
        for i, argument in enumerate((*node.args, *node.keywords)):
            if i:
                self.put(", ", node)
            self.argument(argument)
        self.put(")", node)

    def is_function(self, callee: ast.expr) -> bool:
        """Whether this is one of Python's own functions that can be compiled: they change nothing.
        What has no hash is no function."""
        function = self.value(callee)
        return isinstance(function, Hashable) and function in FUNCTIONS

    def argument(self, node: Any) -> None:
        """Write an argument of a function of Python's; a generator is as good as a list there."""
        if not isinstance(node, ast.GeneratorExp):
            self.alone(node)
            return
        self.put("[", node)
        self.enclosed(node.elt)
        for part in node.generators:
            self.put(" for ", node)
            self.alone(part.target)
            self.put(" in ", node)
            self.enclosed(part.iter)
            for condition in part.ifs:
                self.put(" if ", node)
                self.enclosed(condition, self.emit_test)
        self.put("]", node)

    def unknown(self, node: ast.Call, function: Any) -> None:
        name = ast.unparse(node.func)
        if isinstance(node.func, ast.Name) and node.func.id in self.locals:
            self.refuse(node, f"`{name}` is a variable: only functions known now can be called")
        elif function is MISSING:
            self.refuse(node, f"`{name}` is not defined")
        elif isinstance(function, FunctionType):
            self.refuse(node, f"`{name}` is a plain Python function",
                        "put @mojovm.jit above it")  # fmt: skip
        else:
            self.refuse(node, f"`{name}` cannot be compiled")

    def method(self, node: ast.Call, callee: ast.Attribute) -> None:
        if callee.attr not in METHODS:
            self.refuse(node, f"the method `{callee.attr}` cannot be compiled")
            return
        if len(node.args) not in METHODS[callee.attr]:
            self.refuse(node, f"a call of `{callee.attr}` like this cannot be compiled")
        self.reverse_only(node)
        self.emit(callee.value)
        self.copy_to(self.written.end(callee))
        for part in (*node.args, *node.keywords):
            self.emit(part)
        self.copy_to(self.written.end(node))

    def reverse_only(self, node: ast.Call) -> None:
        for keyword in node.keywords:
            if keyword.arg != "reverse":
                self.refuse(keyword, f"the argument `{keyword.arg}` cannot be compiled")


def spelt(name: str) -> str:
    return f"`{name}`" if name in WORDS else name


def first_position(node: Any) -> tuple[int, int]:
    node = node.target if isinstance(node, ast.comprehension) else node
    return node.lineno, node.col_offset
