"""`import mojovm.importer` makes `import kernels` find `kernels.mojo`, also in packages.

A Mojo file, or a package of some, is looked for on `sys.path`, or in its package, when nothing else
of that name is found; what it imports itself, beside it and on `sys.path`. Its functions and
structs become attributes of the module. Its top-level statements run once, when it is imported, and
print to `sys.stdout`; functions go on to see their variables. `main` is called only by who calls
it. All imported files run on one machine, `vm`. A file with mistakes raises CompileError. Reloading
works as ever.

>>> import mojovm.importer, pathlib, sys, tempfile
>>> folder = tempfile.TemporaryDirectory()
>>> sys.path.append(folder.name)
>>> program = "fn twice(x: Int) -> Int: return 2 * x"
>>> _ = pathlib.Path(folder.name, "doubling.mojo").write_text(program)
>>> import doubling
>>> doubling.twice(21)
42
>>> sys.path.remove(folder.name)
>>> folder.cleanup()
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import spec_from_file_location
from types import ModuleType

from .compiling.files import Files
from .face.vm import VM
from .frontend.driver import parsed
from .frontend.source.diagnostics import CompileFailure
from .frontend.source.files import Source
from .frontend.source.resolver import Found, Resolver
from .frontend.syntax import tree
from .start import Usage, read_program, search_path, source_text

vm = VM(allow={"python"})

# A script that calls main itself has it not called at its end: here, it never comes to that.
WITHOUT_MAIN = "\nif False:\n    main()\n"


class PackageFinder(MetaPathFinder):
    """Stands before Python's own finder and hands its findings on; but a folder that Python takes
    for a package without a text is a Mojo package, if it has an `__init__.mojo`."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is None:
            for folder in spec.submodule_search_locations or ():
                found = Resolver(Files()).package(folder)
                if found is not None:
                    return mojo_spec(fullname, found)
        return spec


class MojoFinder(MetaPathFinder):
    """Finds Mojo files where Python looks for its own."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        name = fullname.rpartition(".")[2]
        find = Resolver(Files()).inside
        for folder in sys.path if path is None else path:
            found = find(os.path.abspath(folder), name)
            if found is not None:
                return mojo_spec(fullname, found)
        return None


def mojo_spec(fullname: str, found: Found) -> ModuleSpec | None:
    """What Python wants to know of a Mojo module or package."""
    loader, inner = MojoLoader(found.path), [found.folder] if found.is_package else None
    return spec_from_file_location(
        fullname, found.path, loader=loader, submodule_search_locations=inner
    )


class MojoLoader(Loader):
    """Fills a module from a Mojo file."""

    def __init__(self, path: str) -> None:
        self.path = path

    def exec_module(self, module: ModuleType) -> None:
        text = self.get_source(module.__name__)
        try:
            found = parsed(Source(self.path, text))
        except CompileFailure:
            found = tree.Module((0, 0), [])  # loading it tells what is wrong
        if any(map(is_main, found.body)):
            text += WITHOUT_MAIN
        loaded = vm._load(text, self.path, None, Files(search_path(sys.path)))
        module.__doc__ = found.docstring
        module.__dict__.update({name: getattr(loaded, name) for name in dir(loaded)})
        if any(each.script for each in loaded._modules.order):
            vm.run(loaded)

    def get_source(self, fullname: str) -> str:
        """The text of the file, for whoever shows it; raises ImportError if it cannot be read."""
        try:
            return source_text(read_program(self.path), self.path)
        except Usage as problem:
            raise ImportError(str(problem), name=fullname, path=self.path) from None


def is_main(statement: tree.Stmt) -> bool:
    """Whether a statement declares the function that a program ends with."""
    return (
        isinstance(statement, tree.Function)
        and statement.name == "main"
        and all(p.default is not None for p in statement.parameters)
    )


if PathFinder in sys.meta_path:
    sys.meta_path.insert(sys.meta_path.index(PathFinder), PackageFinder())
sys.meta_path.append(MojoFinder())
