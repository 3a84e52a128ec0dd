"""Python functions as somebody wrote them, and what of Python has a counterpart in Mojo: the
types of annotations, the values that can be written down.
"""

from __future__ import annotations

import ast
import inspect
import math
from collections.abc import Callable, Iterator
from functools import lru_cache
from types import FunctionType
from typing import Any, get_args, get_origin

from ..errors import CompileError, MojoError
from ..frontend.source.diagnostics import Diagnostic
from ..frontend.source.files import Source, Span

MISSING = object()

TYPES = {int: "Int", float: "Float64", bool: "Bool", str: "String"}
NUMPY_TYPES = {
    **{f"int{bits}": f"Int{bits}" for bits in (8, 16, 32, 64)},
    **{f"uint{bits}": f"UInt{bits}" for bits in (8, 16, 32, 64)},
    **{f"float{bits}": f"Float{bits}" for bits in (16, 32, 64)},
    "bool": "Bool", "bool_": "Bool",
}  # fmt: skip

# How what is refused is called.
CONSTRUCTS: dict[type, str] = {
    ast.With: "`with`", ast.Try: "`try`", ast.Raise: "`raise`", ast.Lambda: "a lambda",
    ast.Yield: "`yield`", ast.YieldFrom: "`yield`", ast.Await: "`await`", ast.Dict: "a dictionary",
    ast.Set: "a set", ast.DictComp: "a dictionary", ast.SetComp: "a set", ast.Import: "`import`",
    ast.ImportFrom: "`import`", ast.Global: "`global`", ast.Nonlocal: "`nonlocal`",
    ast.Delete: "`del`", ast.ClassDef: "a class", ast.FunctionDef: "a function in a function",
    ast.AsyncFunctionDef: "an asynchronous function", ast.Match: "`match`",
    ast.NamedExpr: "`:=`", ast.Starred: "`*`", ast.JoinedStr: "an f-string",
    ast.GeneratorExp: "a generator", ast.AsyncFor: "`async for`", ast.AsyncWith: "`async with`",
    ast.Is: "`is`", ast.IsNot: "`is not`", ast.MatMult: "`@`", ast.TryStar: "`try`",
}  # fmt: skip


class Unsupported(MojoError, TypeError):
    """An argument that would mean another thing in compiled code than it does in Python."""


class Written:
    """A Python function as somebody wrote it."""

    def __init__(self, function: FunctionType) -> None:
        self.function = function
        try:
            lines, _ = inspect.findsource(function)
        except OSError:
            raise cannot(function, "its source cannot be found", "write it in a file") from None
        self.source, self.tree, self.offset = parsed(function.__code__.co_filename, "".join(lines))
        self.node = self._find()

    def _find(self) -> ast.FunctionDef:
        code = self.function.__code__
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Lambda | ast.FunctionDef | ast.AsyncFunctionDef):
                decorators = getattr(node, "decorator_list", [])
                first = min([node.lineno, *(d.lineno for d in decorators)])
                if (
                    first == code.co_firstlineno
                    and getattr(node, "name", "<lambda>") == code.co_name
                ):
                    if isinstance(node, ast.FunctionDef):
                        return node
                    raise self.refusal(node, f"{CONSTRUCTS[type(node)]} cannot be compiled")
        raise cannot(self.function, "it is not in its file any more", "start Python anew")

    def start(self, node: Any) -> int:
        return self.offset(node.lineno, node.col_offset)

    def end(self, node: Any) -> int:
        return self.offset(node.end_lineno, node.end_col_offset)

    def span(self, node: Any) -> Span:
        return self.start(node), self.end(node)

    def diagnostic(self, node: Any, message: str, remedy: str = "") -> Diagnostic:
        return Diagnostic(message, self.span(node), remedy)

    def refusal(self, node: ast.AST, message: str, remedy: str = "") -> CompileError:
        return CompileError(self.source, [self.diagnostic(node, message, remedy)])


def cannot(function: FunctionType, why: str, remedy: str) -> CompileError:
    """What is raised where not even a place can be shown."""
    message = f"{function.__qualname__} cannot be compiled: {why}"
    nowhere = Source(function.__code__.co_filename, "")
    return CompileError(nowhere, [Diagnostic(message, (0, 0), remedy)])


@lru_cache(maxsize=16)
def parsed(name: str, text: str) -> tuple[Source, ast.Module, Callable[[int, int], int]]:
    """A Python file: its text, its tree, and what gives the offset of a line and a byte in it."""
    source = Source(name, text)

    def offset(line: int, byte: int) -> int:
        start = source.starts[line - 1]
        here = source.line(line)
        return start + (byte if here.isascii() else len(here.encode()[:byte].decode()))

    return source, ast.parse(text), offset


def closure(function: FunctionType) -> dict[str, Any]:
    """The variables of functions around a function, as far as they have values."""
    found = {}
    for name, cell in zip(function.__code__.co_freevars, function.__closure__ or (), strict=True):
        try:
            found[name] = cell.cell_contents
        except ValueError:
            found[name] = MISSING
    return found


def literal(value: Any) -> str | None:
    """A Python value as Mojo text, or None if it is none that can be written."""
    if type(value) is bool:
        return repr(value)
    if type(value) is float and not math.isfinite(value):
        return f'Float64("{value}")'
    if type(value) in (int, float):
        return repr(value) if math.copysign(1, value) > 0 else f"({value!r})"
    if type(value) is str and value.isascii():
        return repr(value)
    if type(value) is tuple and value:
        items = [literal(item) for item in value]
        return f"({', '.join(i for i in items if i)},)" if None not in items else None
    return None


def mojo_annotation(kind: Any) -> str:
    """The Mojo type of a Python annotation; empty where there is none."""
    if kind in TYPES:
        return TYPES[kind]
    if isinstance(kind, type) and kind.__module__ == "numpy":
        return NUMPY_TYPES.get(kind.__name__, "")
    inner = [mojo_annotation(a) for a in get_args(kind)]
    if not inner or "" in inner:
        return ""
    if get_origin(kind) is list:
        return f"List[{inner[0]}]"
    return f"Tuple[{', '.join(inner)}]" if get_origin(kind) is tuple else ""


def arguments(function: ast.FunctionDef) -> list[ast.arg]:
    """The parameters of a function, in order."""
    a = function.args
    return [*a.posonlyargs, *a.args, *a.kwonlyargs]


def own_nodes(statement: ast.stmt) -> Iterator[ast.AST]:
    """A statement and the expressions in it, without the statements in it."""
    stack: list[ast.AST] = [statement]
    while stack:
        node = stack.pop()
        yield node
        stack += [c for c in ast.iter_child_nodes(node) if not isinstance(c, ast.stmt)]
