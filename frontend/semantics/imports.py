"""The modules of a program: which there are, what each imports, and what names in them mean.

`Modules` parses the program's own text, all that it imports, all that those import. Then
declarations are filed (declare.py), and at last `bind` gives each module the names that it imports:
so modules may import each other in circles, and see all of each other in whatever order they stand.
"""

from __future__ import annotations

from os.path import split

from ..source.diagnostics import Diagnostic
from ..source.files import LIBRARY, Source, SourceMap, Span
from ..source.near import suggestion
from ..syntax import tree
from ..syntax.parse import parse, read
from ..types import F64
from .reports import Reports, Stop
from .scopes import Scope
from .symbols import Known, Meaning
from .tables import (
    LATER,
    LATER_MODULES,
    MODULES,
    PLAIN,
    TEXT,
    WRITTEN,
    built_in,
    module_name,
    names_in,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeAlias

    from ..source.resolver import Found, Resolver, Unreadable

STD = "std"
DECLARATIONS = (tree.Function, tree.Struct, tree.Trait, tree.CompileTime)


class Module:
    """One text of the program. `name` is the dotted name by which it was first imported, `folder`
    where modules with a leading dot are. A folder that is no package stands for an empty one."""

    def __init__(self, name: str, module: tree.Module, folder: str, is_package: bool) -> None:
        self.name = name
        self.tree = module
        self.folder = folder
        self.is_package = is_package
        self.is_library = False
        self.scope = Scope(None)
        self.script: list[tree.Stmt] = []
        self.own: dict[str, Meaning] = {}  # what it declares
        self.imported: dict[str, tuple[Target, str | None]] = {}
        self.stars: list[Target] = []

    def __str__(self) -> str:
        return self.name

    def writes(self, name: str) -> bool:
        """Whether its statements, stars aside, say that it has a name."""
        return any(
            any(name == (alias or each) for each, alias in statement.names or ())
            if isinstance(statement, tree.Import)
            else isinstance(statement, DECLARATIONS) and statement.name == name
            for statement in self.tree.body
        )


Target: TypeAlias = "Module | str"  # a module of the program, or the name of one of the library


class Modules:
    """All modules of a program. `order` is that in which their statements run, its own last.
    `resolver` is asked for when something is imported."""

    def __init__(self, sources: SourceMap, resolver: Callable[[], Resolver]) -> None:
        self.sources = sources
        self.order: list[Module] = []
        self.homes: list[Module | None] = []  # the module of each text; a prelude's has none
        self.program: Any = None  # whose modules they are
        self.pages: dict[str, Module | None] = {}  # of the library, by name, as they are asked for
        self.loaded: dict[str, Module] = {}  # by the identity of the file
        self.paths: dict[int, list[Module]] = {}  # of an import: the module of each name in it
        self.struct_names: dict[int, str] = {}  # of declarations whose own names are not unique
        self.refused: dict[int, Unreadable] = {}  # imports that cannot be
        self.mistakes: list[Diagnostic] = []
        self.lost: list[Span] = []  # what could not be read
        self.library_functions: dict[str, list[tree.Function]] = {}
        source = sources.files[0]
        folder, file = split(source.name)
        is_package = file.partition(".")[0] == "__init__"
        self.main = Module("", self.read(source), folder, is_package)
        self.homes.append(self.main)
        if self.main.tree.imports:
            self.resolver = resolver()
            self.loaded[self.resolver.loader.identity(source.name)] = self.main
        self.load_imports(self.main)

    def at(self, place: Span) -> Module | None:
        """The module that a place is in; None for the library."""
        home = self.home(place)
        return None if home is None or home.is_library else home

    def home(self, place: Span) -> Module | None:
        """The same, with modules of the library."""
        return self.homes[self.sources.index(place[0])]

    def add_library(self, name: str, text: str) -> Source:
        """A text of the library, as one more file."""
        self.homes.append(None)
        return self.sources.add(LIBRARY + name, text)

    def prelude(self, name: str) -> list[tree.Function]:
        """A library function that is written in the language, parsed when it is first used."""
        found = self.library_functions.get(name)
        if found is None:
            from .prelude import PRELUDE

            body = parse(self.add_library(name, PRELUDE[name])).body
            found = [s for s in body if isinstance(s, tree.Function)]
            self.library_functions[name] = found
        return found

    def written(self, name: str) -> Meaning:
        """What a name means that is known without an import, and that the library declares."""
        page = self.page(WRITTEN[name])
        assert page is not None
        return page.own[name]

    def page(self, name: str) -> Module | None:
        """A module that is written in the library's folder."""
        if name not in self.pages:
            self.pages[name] = self.program.read_page(name)
        return self.pages[name]

    def is_of(self, declaration: tree.Struct, name: str) -> bool:
        """Whether a module of the library declares a struct."""
        page = self.pages.get(name)
        found = page.own.get(declaration.name) if page is not None else None
        return found is not None and found.what is declaration

    def function_name(self, declaration: tree.Function) -> str:
        """What a function is called: of another module than the program's own, by both names."""
        module = self.at(declaration.name_at)
        if module is None or not module.name:
            return declaration.name
        return f"{module}.{declaration.name}"

    def struct_name(self, declaration: tree.Struct) -> str:
        """What a struct is called: as it is written, and by its module, too, if another module's is
        called the same."""
        return self.struct_names.get(id(declaration), declaration.name)

    def structs(self) -> dict[str, tree.Struct]:
        """All structs by their names."""
        every = (m.what for module in self.order for m in module.own.values() if m.kind == "struct")
        return {self.struct_name(declaration): declaration for declaration in every}

    def exports(self) -> dict[str, Meaning]:
        """The functions and structs that the program's own text declares, or imports for others."""
        own = self.main.own
        return {
            name: found for name, found in self.main.scope.names.items()
            if found.kind == "struct" or found.kind == "functions" and self.at(found.at) is not None
            if name in own or not name.startswith("_")
        }  # fmt: skip

    # --- loading -----------------------------------------------------------------------------

    def read(self, source: Source) -> tree.Module:
        """The tree of what can be read of a text."""
        try:
            module, mistakes, lost = read(source)
        finally:
            self.sources.reached = source.reached
        self.mistakes += mistakes
        self.lost += lost
        return module

    def load_imports(self, module: Module) -> None:
        """Loads what a module imports, wherever in it, and is not there yet."""
        if module.tree.imports:
            from ..source.resolver import Unreadable
        for statement in module.tree.imports:
            try:
                self.load_import(module, statement)
            except Unreadable as problem:
                self.refused[id(statement)] = problem
        self.order.append(module)

    def load_import(self, module: Module, statement: tree.Import) -> None:
        """Loads each module on the way to the one that is meant, as far as they are found, and
        those modules of a package that are among the names."""
        dots, parts = parts_of(statement)
        package = self.package_around(module, dots, not parts) if dots else None
        path = self.paths[id(statement)] = []
        for part in parts:
            if package is None:
                found = self.resolver.find(part) if part != STD else None
            else:
                found = self.inside(package, part)
            if found is None:
                return  # it is of the library, or `bind` says that it is missing
            name = f"{package}.{part}" if package is not None and package.name else part
            package = self.load(found, name)
            path.append(package)
        if package is module and (statement.names is None or parts and not package.is_package):
            from ..source.resolver import Unreadable

            raise Unreadable("this module imports itself", "leave it out: its names are at hand")
        if package is not None and not parts:
            path.append(package)
        for name, _ in statement.names or ():
            if package is not None and not package.writes(name):
                found = self.inside(package, name)
                if found is not None:
                    self.load(found, f"{package}.{name}" if package.name else name)

    def inside(self, package: Module, name: str) -> Found | None:
        """A module of a package."""
        return self.resolver.inside(package.folder, name) if package.is_package else None

    def package_around(self, module: Module, dots: int, whole: bool) -> Module:
        """The package that leading dots mean; that it is there is all that is asked of it if
        `whole` is not."""
        from ..source.resolver import Unreadable

        folder = module.folder
        for _ in range(dots - 1):
            above = self.resolver.around(folder)
            if above is None:
                raise Unreadable(
                    f"these dots lead out of all packages: `{folder or '.'}` is in none",
                    "leave out a dot, or add an `__init__.mojo`",
                )
            folder = above
        found = self.resolver.package(folder)
        if found is not None:
            known = self.loaded.get(self.resolver.loader.identity(found.path))
            if known is not None or whole:
                return known or self.load(found, folder.rpartition("/")[2])
        return Module(folder.rpartition("/")[2], tree.Module((0, 0), []), folder, True)

    def load(self, found: Found, name: str) -> Module:
        """The module of a file, parsed if it is not there yet. Raises Unreadable."""
        identity = self.resolver.loader.identity(found.path)
        known = self.loaded.get(identity)
        if known is not None:
            return known
        text = self.resolver.loader.text(found.path)
        parsed = self.read(self.sources.add(found.path, text))
        module = self.loaded[identity] = Module(name, parsed, found.folder, found.is_package)
        self.homes.append(module)
        self.load_imports(module)
        return module

    # --- what names mean -----------------------------------------------------------------------

    def bind(self, reports: Reports) -> None:
        """Gives each module the names that its top-level statements import."""
        imports = [
            (module, statement) for module in self.order for statement in module.tree.body
            if isinstance(statement, tree.Import)
        ]  # fmt: skip
        for module in self.order:
            for statement in module.tree.imports:
                problem = self.refused.get(id(statement))
                if problem is not None:
                    reports.report(problem.reason, statement.at, problem.remedy)
        for module, statement in imports:
            try:
                bound = self.bindings(reports, statement)
            except Stop:
                for name in names_of(statement):
                    module.own.setdefault(name, Meaning("failed", None))
                continue
            for name, target, member in bound:
                if name == "*":
                    module.stars.append(target)
                else:
                    module.imported[name] = target, member
        for stars in (True, False):  # what is named goes before what a star brings
            for module, statement in imports:
                if (statement.names == [("*", None)]) is stars:
                    for name, found in self.meanings(reports, statement):
                        module.scope.names[name] = found
        for module in self.order:
            module.scope.names.update(module.own)

    def bindings(
        self, reports: Reports, statement: tree.Import
    ) -> list[tuple[str, Target, str | None]]:
        """What an import names: a module, or a name in one."""
        dots, parts = parts_of(statement)
        path = self.paths.get(id(statement), [])
        if id(statement) in self.refused:
            raise Stop()
        first: Target
        target: Target
        if parts and not path and not dots:
            first, target = self.library_module(reports, statement)
        elif len(path) < max(len(parts), 1):
            raise self.missing_in(reports, statement, path)
        else:
            first, target = path[0], path[-1]
        if statement.names is None:
            if statement.alias:
                return [(statement.alias, target, None)]
            return [(parts[0], first, None)]
        return [(alias or name, target, name) for name, alias in statement.names]

    def meanings(self, reports: Reports, statement: tree.Import) -> list[tuple[str, Meaning]]:
        """The names that an import brings in, with what they mean."""
        brought = []
        try:
            bound = self.bindings(reports, statement)
        except Stop:
            return [(name, Meaning("failed", None)) for name in names_of(statement)]
        for name, target, member in bound:
            if member is None:
                brought.append((name, Meaning("module", target, statement.at)))
            elif member == "*":
                for each in self.public(target, []):
                    found = self.meaning(target, each)
                    if found is not None:
                        brought.append((each, found))
            else:
                found = self.meaning(target, member)
                if found is None:
                    found = self.report_unknown(reports, statement, target, member)
                brought.append((name, found))
        return [
            (name, built_in(found)) for name, found in brought
            if found.kind != "plain" or name != found.what
        ]  # fmt: skip

    def meaning(self, target: Target, name: str, trail: tuple[object, ...] = ()) -> Meaning | None:
        """What a name in a module means: what it declares or imports, or a module of it."""
        if isinstance(target, str):
            return in_library(self, target, name)
        found = target.own.get(name)
        if found is not None or (target, name) in trail:
            return found
        trail = (*trail, (target, name))
        if name in target.imported:
            base, member = target.imported[name]
            if member is None:
                return Meaning("module", base)
            found = self.meaning(base, member, trail)
        if found is None and not name.startswith("_"):
            for base in reversed(target.stars):
                found = found or self.meaning(base, name, trail)
        return found or target.scope.script_names.get(name) or self.member_module(target, name)

    def member_module(self, package: Module, name: str) -> Meaning | None:
        """A module of a package that something imports, as a name of the package."""
        if package.is_library:
            return None
        found = self.inside(package, name)
        if found is None:
            return None
        module = self.loaded.get(self.resolver.loader.identity(found.path))
        return Meaning("module", module) if module is not None else None

    def public(self, target: Target, seen: list[Target]) -> list[str]:
        """The names that `*` brings in."""
        if isinstance(target, str):
            page = self.page(target)
            return [*names_in(target), *(self.public(page, seen) if page is not None else ())]
        if target in seen:
            return []
        seen.append(target)
        names = [*target.own, *target.imported, *target.scope.script_names]
        for base in target.stars:
            names += self.public(base, seen)
        return [name for name in dict.fromkeys(names) if not name.startswith("_")]

    def library_module(self, reports: Reports, statement: tree.Import) -> tuple[str, str]:
        """The first and the last of the library's modules that an import means."""
        name = statement.module
        found = self.library_name(name)
        if found is not None:
            return STD if found != name or name == STD else name.partition(".")[0], found
        message = f"there is no module `{name}`"
        if name.partition(".")[0] in LATER_MODULES or name.startswith(f"{STD}."):
            message = f"module `{name}` is not supported yet"
        raise reports.fail(message, statement.at, self.missing(name.partition(".")[0]))

    def library_name(self, name: str) -> str | None:
        """The name of a module of the library without `std.`, None for one that is not there."""
        found = module_name(name)
        if found is None:
            from .library_files import path_of

            found = name.removeprefix(f"{STD}.")
            found = found if path_of(found) is not None else None
        return found

    # --- mistakes ------------------------------------------------------------------------------

    def missing(self, name: str) -> str:
        """Where a module that is in no folder was looked for, and what is there instead."""
        roots = self.resolver.roots
        for root in roots:
            if reason := self.resolver.almost(root, name):
                return reason
        known = {each for root in roots for each in self.resolver.modules(root)}
        known |= {each.partition(".")[0] for each in MODULES}
        near = suggestion(name, known)
        looked = ", ".join(f"`{root or '.'}`" for root in roots)
        told = [near] if near else []
        if roots:
            told.append(f"it was looked for in {looked} and in the library")
        return " ".join(told)

    def missing_in(self, reports: Reports, statement: tree.Import, path: list[Module]) -> Stop:
        """The mistake of the first module on the way that a package does not have."""
        dots, parts = parts_of(statement)
        module = self.at(statement.at)
        assert module is not None
        package = path[-1] if path else self.package_around(module, dots, False)
        part = parts[len(path)]
        if not package.is_package:
            message = f"`{package}` is a module, not a package: there is no `{part}` in it"
            return reports.fail(message, statement.at, f"write `from {package} import {part}`")
        folder = package.folder or "."
        almost = self.resolver.almost(package.folder, part)
        remedy = suggestion(part, self.resolver.modules(package.folder), almost)
        return reports.fail(f"there is no module `{part}` in `{folder}`", statement.at, remedy)

    def report_unknown(
        self, reports: Reports, statement: tree.Import, target: Target, name: str
    ) -> Meaning:
        """Tells of a name that a module does not have."""
        if isinstance(target, str):
            if name in LATER:
                reports.report(f"{LATER[name]} is not supported yet", statement.at)
                return Meaning("failed", None)
        message = f"module `{target or '.'}` has no `{name}`"
        reports.report(message, statement.at, self.near(target, name))
        return Meaning("failed", None)

    def near(self, target: Target, name: str) -> str:
        """The remedy for a name that a module does not have: one like it, if there is one."""
        known = self.public(target, [])
        if isinstance(target, Module):
            known = [*known, *target.own, *target.imported]
            if target.is_package:
                known += self.resolver.modules(target.folder)
            if name in known:  # a module that nothing imports
                return f"write `import {target}.{name}`"
        return suggestion(name, dict.fromkeys(known))


def parts_of(statement: tree.Import) -> tuple[int, list[str]]:
    """The number of an import's leading dots, and the names behind them."""
    bare = statement.module.lstrip(".")
    return len(statement.module) - len(bare), bare.split(".") if bare else []


def names_of(statement: tree.Import) -> list[str]:
    """The names that an import defines, stars aside."""
    if statement.names is None:
        return [statement.alias or parts_of(statement)[1][0]]
    return [alias or name for name, alias in statement.names if name != "*"]


def in_library(modules: Modules, module: str, name: str) -> Meaning | None:
    """What a name in a module of the library means."""
    entry = MODULES.get(module, {}).get(name)
    if entry is None:
        page = modules.page(module)
        found = modules.meaning(page, name) if page is not None else None
        if found is not None:
            return found
        inner = modules.library_name(name if module == STD else f"{module}.{name}")
        return Meaning("module", inner) if inner is not None else None
    if entry is PLAIN:
        return modules.written(name) if name in WRITTEN else Meaning("plain", name)
    if entry is TEXT:
        functions = modules.prelude(name)
        return Meaning("functions", functions, functions[0].name_at)
    if isinstance(entry, float):
        return Meaning("constant", Known(F64, entry))
    return Meaning("builtin", entry)
