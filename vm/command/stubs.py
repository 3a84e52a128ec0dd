"""`mojovm stubs`: what a type checker and an editor want to know of a Mojo file, as a `.pyi` file.

Each function has its signature, each struct is a class with fields and methods, and documentation
is kept. A list is taken as a sequence, or from a buffer if it is one of numbers; a list that is
changed, as a list or a buffer. What is not known before a call, as the types of a generic function,
is `Any`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from inspect import cleandoc
from keyword import iskeyword
from typing import Any

from ..compiling.build import build_program
from ..compiling.evaluator import evaluator
from ..compiling.files import Files
from ..face.function import exported_index
from ..frontend.semantics.imports import Modules
from ..frontend.semantics.tables import DTYPES
from ..frontend.source.files import Source
from ..frontend.syntax import tree
from ..frontend.syntax.parse import parse
from ..machine.core import Program

INTS = frozenset(
    "Int int Int8 Int16 Int32 Int64 UInt UInt8 UInt16 UInt32 UInt64 Byte i8 i16 i32 i64 u8 u16 u32"
    " u64 IntLiteral".split()
)
FLOATS = frozenset("Float16 Float32 Float64 float f16 f32 f64 FloatLiteral".split())
SCALARS = {
    **dict.fromkeys(INTS, "int"),
    **dict.fromkeys(FLOATS, "float"),
    **dict.fromkeys(("Bool", "bool"), "bool"),
    **dict.fromkeys(
        "String str StringLiteral StaticString StringSlice StringRef StringSpan".split(), "str"
    ),
    "NoneType": "None",
}
LISTS = frozenset("List list InlineArray Array StaticTuple Span".split())
LIFE = frozenset("__init__ __del__ __deinit__ __copyinit__ __moveinit__ write_to".split())
CHANGED = 2  # a parameter's mode in a signature

HOMES = {
    "Any": "typing",
    "Buffer": "typing_extensions",
    "Sequence": "collections.abc",
    "overload": "typing",
}


def stub(text: str, name: str, defines: dict[str, str], files: Files | None = None) -> str:
    """The text of the `.pyi` file of a Mojo file; raises CompileFailure with its mistakes."""
    find = files.finder(name) if files is not None else None
    data, modules = build_program(text, name, defines, find, None, evaluator(), library=True)
    return Stub(modules, Program(data)).text()


@dataclass(frozen=True, slots=True)
class Types:
    """What Mojo's types are in Python: `known` are the file's structs and names of types."""

    known: dict[str, Any]

    def python(self, node: Any, use: str) -> str:
        """The Python type of a Mojo type that is "given", "changed" or a "result"."""
        if node is None:
            return "Any"
        if isinstance(node, tree.Constant):
            return "None"
        if isinstance(node, tree.Name):
            return self._named(node.id, use)
        if isinstance(node, tree.TupleDisplay):
            return self._tuple(node.items, use)
        if isinstance(node, tree.ListDisplay):
            return self._list(node.items[0], use)
        if isinstance(node, tree.ArrayType):
            return self._list(node.element, use)
        if isinstance(node, tree.Subscript) and isinstance(node.value, tree.Name):
            return self._applied(node.value.id, [a.value for a in node.args], use)
        return "Any"

    def _named(self, name: str, use: str) -> str:
        if name in SCALARS:
            return SCALARS[name]
        found = self.known.get(name)
        if isinstance(found, tree.Struct):
            return found.name
        return "Any" if found is None else self.python(found, use)

    def _applied(self, name: str, arguments: list[Any], use: str) -> str:
        if name in LISTS and arguments:
            return self._list(arguments[0], use)
        if name in ("Tuple", "tuple"):
            return self._tuple(arguments, use)
        if name in ("Scalar", "SIMD") and isinstance(arguments[0], tree.Attribute):
            scalar = DTYPES.get(arguments[0].name)
            lane = "Any" if scalar is None else SCALARS[str(scalar)]
            if name == "Scalar" or getattr(arguments[-1], "value", None) == 1:
                return lane
            return f"tuple[{lane}, ...]" if use == "result" else f"Sequence[{lane}]"
        return "Any"

    def _tuple(self, items: list[Any], use: str) -> str:
        return f"tuple[{', '.join(self.python(item, use) for item in items)}]"

    def _list(self, element: Any, use: str) -> str:
        inner = self.python(element, use)
        if use == "result":
            return f"Sequence[{inner}]"
        kind = "list" if use == "changed" else "Sequence"
        plain = inner.removesuffix(" | Buffer")
        buffered = inner in ("int", "float", "bool") or plain != inner
        return f"{kind}[{plain}] | Buffer" if buffered else f"{kind}[{plain}]"


class Stub:
    """The stub of one file."""

    def __init__(self, modules: Modules, program: Program) -> None:
        self.modules = modules
        self.module = module = modules.main.tree
        self.program = program
        exports = modules.exports()
        self.functions_of = {n: m.what for n, m in exports.items() if m.kind == "functions"}
        self.structs = {n: m.what for n, m in exports.items() if m.kind == "struct"}
        aliases = (s for s in module.body if isinstance(s, tree.CompileTime) and not s.parameters)
        self.types = Types({s.name: s.value for s in aliases} | self.structs)

    def text(self) -> str:
        body: list[str] = []
        for name, struct in self.structs.items():
            if not iskeyword(name):
                body += ["", *self.struct(name, struct)]
        for name, group in self.functions_of.items():
            if not iskeyword(name):
                body += ["", *self.functions(name, group)]
        heading = documented(self.module.docstring, "")
        words = {name for line in body for name in re.findall(r"\w+", code(line))}
        imports: dict[str, list[str]] = {}
        for name in sorted(HOMES.keys() & words - self.types.known.keys()):
            imports.setdefault(HOMES[name], []).append(name)
        lines = [f"from {home} import {', '.join(imports[home])}" for home in sorted(imports)]
        return "\n".join([*heading, *lines, *body]).lstrip("\n") + "\n"

    # --- functions --------------------------------------------------------------------------------

    def functions(self, name: str, group: list[tree.Function]) -> list[str]:
        """The lines of a function, or of all that share a name."""
        return overloaded(
            [self.function(name, f, f.parameters, "", self.signature(f)) for f in group], ""
        )

    def signature(self, function: tree.Function) -> tuple[list[int], Any]:
        """What the compiler knows of a function that is not overloaded: the modes of its
        parameters, and its result where none is written."""
        index, _ = exported_index(self.program, self.modules.function_name(function))
        if index < 0:
            return [], None
        parameters, result, *_ = self.program.signature(index)
        return [mode for _, _, mode, _ in parameters], type_node(result)

    def function(
        self,
        name: str,
        function: tree.Function,
        parameters: list[tree.Parameter],
        first: str,
        known: tuple[list[int], Any],
    ) -> Signature:
        """What is written of a function. `first` is `self`, where there is one."""
        modes, inferred = known
        parts = [first] if first else []
        taken = [p for p in parameters if p.convention != "out"]
        for i, p in enumerate(taken):
            if p.star == "marker":
                parts.append("*")
            else:
                mode = modes[i] if i < len(modes) and not any(q.star for q in taken) else 0
                parts.append(self.parameter(p, mode))
            if p.positional_only and not any(q.positional_only for q in taken[i + 1 :]):
                parts.append("/")
        named = [p.type for p in parameters if p.convention == "out"]
        result = named[0] if named else function.result or inferred
        returned = self.types.python(result, "result")
        if result is None and not gives_value(function):
            returned = "None"
        if function.name in ("__eq__", "__ne__"):
            parts = ["self", "other: object"]
        if function.name in IN_PLACE:
            returned = self.types.python(tree.Name((0, 0), "Self"), "result")
        static = any(d.name == "staticmethod" for d in function.decorators)
        return Signature(name, parts, returned, function.docstring, static)

    def parameter(self, p: tree.Parameter, mode: int) -> str:
        use = "changed" if mode == CHANGED or p.convention in ("mut", "ref") else "given"
        default = "" if p.default is None else " = ..."
        return f"{p.star}{p.name}: {self.types.python(p.type, use)}{default}"

    # --- structs ----------------------------------------------------------------------------------

    def struct(self, name: str, struct: tree.Struct) -> list[str]:
        margin = "    "
        self.types.known["Self"] = struct
        fields = [m for m in struct.members if isinstance(m, tree.Field)]
        lines = documented(struct.docstring, margin)
        lines += [f"{margin}{f.name}: {self.types.python(f.type, 'result')}" for f in fields]
        methods: dict[str, list[tree.Function]] = {}
        for member in struct.members:
            if isinstance(member, tree.Function):
                methods.setdefault(member.name, []).append(member)
        makers = [m for m in methods.get("__init__", []) if not copies(m)]
        if makers:
            lines += self.methods(makers)
        elif not methods.get("__init__"):
            given = [
                f"{f.name}: {self.types.python(f.type, 'given')}"
                + ("" if f.default is None else " = ...")
                for f in fields
            ]
            lines.append(f"{margin}def __init__({', '.join(['self', *given])}) -> None: ...")
        for method, group in methods.items():
            if method not in LIFE:
                lines += self.methods(group)
        return [f"class {name}:", *lines]

    def methods(self, group: list[tree.Function]) -> list[str]:
        signatures = []
        for method in group:
            static = any(d.name == "staticmethod" for d in method.decorators)
            own = method.parameters if static else method.parameters[1:]
            first = "" if static else "self"
            signatures.append(self.function(method.name, method, own, first, ([], None)))
        return overloaded(signatures, "    ")


IN_PLACE = frozenset(
    f"__i{name}__"
    for name in "add sub mul truediv floordiv mod pow matmul and or xor lshift rshift".split()
)


@dataclass(slots=True)
class Signature:
    """What is written of a function."""

    name: str
    parts: list[str]
    returned: str
    docstring: str | None
    static: bool

    def rank(self) -> int:
        """The lower, the fewer values are accepted: mypy wants to see the narrow ones first."""
        kinds = [part.partition(": ")[2] for part in self.parts]
        known = ("bool", "str", "int", "float")
        return sum(known.index(k) if k in known else len(known) for k in kinds)

    def narrows(self, other: Signature) -> bool:
        """Whether all that this accepts would also be accepted by another one."""
        pairs = [
            (mine.partition(": ")[2], theirs.partition(": ")[2])
            for mine, theirs in zip(self.parts, other.parts, strict=False)
        ]
        return len(self.parts) == len(other.parts) and all(
            a == b or b == "Any" or (a, b) in (("bool", "int"), ("str", "Sequence[str]"))
            for a, b in pairs
        )

    def lines(self, margin: str) -> list[str]:
        head = f"{margin}def {self.name}({', '.join(self.parts)}) -> {self.returned}:"
        documentation = documented(self.docstring, margin + "    ")
        lines = [head, *documentation] if documentation else [f"{head} ..."]
        return [f"{margin}@staticmethod", *lines] if self.static else lines


def overloaded(group: list[Signature], margin: str) -> list[str]:
    """The lines of functions of one name. Two that Python cannot tell apart are one."""
    kept: list[Signature] = []
    for one in sorted(group, key=Signature.rank):
        for earlier in kept:
            if earlier.returned != one.returned and earlier.narrows(one):
                earlier.returned = "Any"
        if not any(one.parts == earlier.parts for earlier in kept):
            kept.append(one)
    lines = []
    for one in kept:
        if len(kept) > 1:
            lines.append(f"{margin}@overload")
        lines += one.lines(margin)
    return lines


def copies(maker: tree.Function) -> bool:
    """Whether an `__init__` copies or moves, which Python code does not ask for."""
    return any(p.keyword_only and p.name in ("copy", "move") for p in maker.parameters)


def gives_value(function: tree.Function) -> bool:
    """Whether a function without a written result returns something."""
    from ..frontend.semantics.walk import walk

    return any(isinstance(n, tree.Return) and n.value is not None for n in walk(function.body))


def type_node(written: str | None) -> Any:
    """The tree of a type as the compiler writes it."""
    if written is None:
        return tree.Constant((0, 0), None)
    (statement,) = parse(Source("", f"x: {written} = 0\n")).body
    return statement.type  # type: ignore[attr-defined]


def documented(text: str | None, margin: str) -> list[str]:
    """Documentation as the lines of a Python text."""
    if text is None:
        return []
    clean = cleandoc(text).replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if clean.endswith('"'):
        clean = f'{clean[:-1]}\\"'
    lines = f'"""{clean}"""'.split("\n")
    return [f"{margin}{line}".rstrip() for line in lines]


def code(line: str) -> str:
    """A line, unless it is documentation."""
    return line if re.match(r"\s*(@|def |class |\w+: )", line) else ""
