"""The tables that the functions of a program share in its bytecode: strings, types, places."""

from __future__ import annotations

from mojovm.bytecode.code import Code, File
from mojovm.bytecode.code import Type as CodeType

from ..ir.function import Function
from ..source.files import SourceMap
from ..types import BOOL, DTYPE, SCALARS, STR, Type, list_of, resolve, runs_code_on_drop

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


class Tables:
    """The tables that functions share."""

    def __init__(self, functions: list[Function], sources: SourceMap, glue: Any) -> None:
        self.code = Code([File(sources.name, sources.files[0].digest)])
        self.sources = sources
        self.files = {0: 0}  # those that functions come from, by their numbers in the source map
        self.glue = glue
        self.functions = {f.name: i for i, f in enumerate(functions)}
        self.strings: dict[str, int] = {}
        self.types: dict[Any, int] = {}
        self.places: dict[int, tuple[int, int, int]] = {}

    def string(self, text: str) -> int:
        """The index of a string."""
        found = self.strings.get(text)
        if found is None:
            found = self.strings[text] = len(self.strings)
            self.code.strings.append(text)
        return found

    def type(self, t: Any) -> int:
        """The index of a type, or of a leaf: a type or a scalar's name."""
        found = self.types.get(t)
        if found is not None:
            return found
        if t.__class__ is str:
            return self.types.setdefault(t, self.type(STR if t == "str" else SCALARS[t]))
        known: Any = resolve(t)
        if known is not t:  # an element type that was told after this type was used
            return self.types.setdefault(t, self.type(known))
        kind = t.kind
        if kind == "none":
            return -1
        if t is DTYPE:
            return self.types.setdefault(t, self.type(kind))
        if kind == "view":
            return self.types.setdefault(t, self.type(list_of(t.element)))
        table = self.code.types
        index = self.types[t] = len(table)
        row = CodeType(kind, str(t))
        table.append(row)
        if kind == "list":
            row.element = self.type(t.element)
            row.size = -1 if t.size is None else t.size
        elif kind == "vector":
            row.element, row.size = self.type(t.element), t.size
        elif kind == "pointer":
            row.kind = "struct"
            row.fields = tuple((n, self.type("i64")) for n in ("block", "offset"))
        elif kind == "range":
            row.kind = "tuple"
            row.fields = tuple((n, self.type(t.element)) for n in ("start", "stop", "step"))
        elif kind == "tuple":
            row.fields = tuple(("", self.type(i)) for i in t.items)
        elif kind == "struct":
            fields = [(name, self.type(f)) for name, f in t.fields.items()]
            if t.has_drop:
                fields.append(("", self.type(BOOL)))
            row.fields = tuple(fields)
        return index

    def finish_types(self) -> None:
        """Names the functions that destroy values whose destruction runs code."""
        for t, index in self.types.items():
            if isinstance(t, Type) and t.owns and runs_code_on_drop(t):
                dropper = self.glue.dropper(t)
                self.code.types[index].drop_function = self.functions.get(dropper.ir_name, -1)

    def position(self, offset: int) -> tuple[int, int, int]:
        """Line, column and file of an offset."""
        found = self.places.get(offset)
        if found is None:
            number = self.sources.index(offset)
            source = self.sources.files[number]
            file = self.files.get(number)
            if file is None:
                file = self.files[number] = len(self.files)
                self.code.files.append(File(source.name, source.digest))
            line, column = source.position(offset)
            found = self.places[offset] = line, column, file
        return found
