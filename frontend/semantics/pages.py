"""The library's modules: a module `a.b` is the file `library/a/b.mojo`, or `__init__.mojo` in a
folder of that name. One is read when a program first asks it for a name; what its names mean that
it imports is found when one of them is used. So a program pays for what it names."""

from __future__ import annotations

from ..source.files import LIBRARY
from ..syntax import tree
from . import automatic
from .declare import declare_one, may_be_open
from .imports import Module, Modules, parts_of
from .library_files import FOLDER, path_of
from .program import Program
from .scopes import Scope
from .symbols import Meaning
from .tables import built_in
from .typed import Span


class PageScope(Scope):
    """What a file of the library sees: what it declares, what it imports, and what all know."""

    def __init__(self, page: Module, modules: Modules, outer: Scope) -> None:
        super().__init__(outer, page.own)
        self.page = page
        self.modules = modules

    def find(self, name: str) -> Meaning | None:
        found = self.names.get(name) or self.brought(name)
        return found if found is not None or self.outer is None else self.outer.find(name)

    def brought(self, name: str) -> Meaning | None:
        """What it imports by a name; nothing for what is known without."""
        found = self.modules.meaning(self.page, name)
        found = built_in(found) if found is not None else None
        return None if found is not None and found.kind == "plain" else found


def read_page(program: Program, name: str) -> Module | None:
    """The module of a file in the library's folder, its declarations filed; None if there is no
    such file."""
    found = path_of(name)
    if found is None:
        return None
    file, is_package = found
    modules = program.modules
    with open(f"{FOLDER}/{file}", encoding="utf-8") as opened:
        source = modules.sources.add(LIBRARY + file, opened.read())
    page = Module(name, modules.read(source), "", is_package)
    page.is_library = True
    modules.homes.append(page)
    page.scope = PageScope(page, modules, program.universe)
    places: dict[str, Span] = {}
    for statement in page.tree.body:
        if isinstance(statement, tree.Import):
            file_import(page, statement)
        else:
            declare_one(program, page, statement, places)
    for statement in page.tree.body:
        owner = statement if isinstance(statement, tree.Struct) else None
        for each in owner.members if owner is not None else [statement]:
            if isinstance(each, tree.Function) and may_be_open(each):
                automatic.name_open_structs(each, page.scope, owner)
    return page


def file_import(page: Module, statement: tree.Import) -> None:
    """Notes what an import brings: a module of the library is named in full, or by leading dots."""
    dots, parts = parts_of(statement)
    if dots:
        around = page.name.split(".")
        up = dots - 1 if page.is_package else dots
        parts = around[: len(around) - up] + parts
    target = ".".join(parts).removeprefix("std.")
    if statement.names is None:
        page.imported[statement.alias or parts[0]] = statement.alias and target or parts[0], None
    for name, alias in statement.names or ():
        if name == "*":
            page.stars.append(target)
        else:
            page.imported[alias or name] = target, name
