"""`%load_ext mojovm`: Mojo in notebooks, by the magics `%%mojo` and `%mojo`.

A `%%mojo` cell is a program: its top-level statements run, then `main` if it has one, and what they
print goes into the cell's output. Its functions and structs become names of the notebook, and later
cells see them, its imports and its compile-time names; a definition replaces an earlier one. What
sees variables of its cell goes on to see them as a name of the notebook, but later cells do not
have it. `%mojo EXPRESSION` gives a value. Mistakes and faults are shown as the command line shows
them. All cells of a notebook run on one machine.
"""

from __future__ import annotations

from typing import Any

from .compiling.assembly import Assembly
from .compiling.files import Files
from .errors import CompileError, MojoError, RuntimeFault, compile_error
from .face.module import Module
from .face.vm import VM
from .frontend.driver import parsed
from .frontend.semantics.state import mentions
from .frontend.source.diagnostics import CompileFailure
from .frontend.source.files import Source, Span
from .frontend.source.render import render
from .frontend.syntax import tree
from .importer import is_main
from .start import search_path

DECLARATIONS = (tree.Function, tree.Struct, tree.Trait, tree.CompileTime, tree.Import)
VALUE = "__value_of_line"


def load_ipython_extension(shell: Any) -> None:
    """What `%load_ext mojovm` calls: registers the magics `%%mojo` and `%mojo`.

    A `%%mojo` cell is a program, whose functions and structs become names of the notebook and of
    later cells; `%mojo EXPRESSION` gives a value.
    """
    session = Session(shell)
    shell.register_magic_function(session.cell, "cell", "mojo")
    shell.register_magic_function(session.line, "line", "mojo")


class Session:
    """What the cells of a notebook have defined so far."""

    def __init__(self, shell: Any) -> None:
        self.shell = shell
        self.vm = VM(allow={"python"})
        self.defined: dict[str, list[tuple[Source, Span]]] = {}
        self.left: set[str] = set()  # names that later cells do not have
        self.given: dict[str, object] = {}  # what was put into the notebook's namespace

    @property
    def name(self) -> str:
        """Of the cell that runs. IPython counts it before or after that, by version, but has noted
        its text by now."""
        return f"<In[{len(self.shell.history_manager.input_hist_parsed) - 1}]>"

    def cell(self, line: str, text: str) -> None:
        """Define what a cell defines and run what it says. Raises CompileError with its mistakes,
        RuntimeFault for a fault."""
        if line.strip():
            raise shown(MojoError(f"%%mojo takes no options; there is {line.strip()}"))
        source = Source(self.name, text)
        try:
            self.run(source)
        except MojoError as error:
            raise shown(error) from None

    def line(self, text: str) -> Any:
        """The value of an expression."""
        source = Source(self.name, text.strip())
        assembly = Assembly()
        try:
            if not is_expression(source):
                self.run(source)
                return None
            assembly.put(f"fn {VALUE}():\n    return ")
            module = self.load(source, assembly, set())
            return getattr(module, VALUE)()
        except RuntimeFault as error:
            assembly.relocate(error, source.name, module._texts)
            raise shown(error) from None
        except MojoError as error:
            raise shown(error) from None

    def run(self, source: Source) -> None:
        try:
            body = parsed(source).body
        except CompileFailure as failure:
            raise compile_error(failure) from None
        new: dict[str, list[tuple[Source, Span]]] = {}
        for statement in body:
            if isinstance(statement, DECLARATIONS):
                for name in names(statement, source):
                    new.setdefault(name, []).append((source, statement.at))
        assembly = Assembly()
        module = self.load(source, assembly, set(new))
        replaced = self.defined.keys() & new.keys()
        self.left -= new.keys()
        self.defined |= new
        self.defined.pop("main", None)
        self.leave_out(module, body)
        # what uses a name that is defined anew is compiled anew
        self.give(module, set(dir(module)) if replaced else set(new), set(new))
        try:
            if any(not isinstance(s, DECLARATIONS) or is_main(s) for s in body):
                self.vm.run(module)
        except RuntimeFault as error:
            assembly.relocate(error, source.name, module._texts)
            raise

    def leave_out(self, module: Module, body: list[tree.Stmt]) -> None:
        """Leaves out of later cells what sees variables of this one's script, or uses what does:
        the variables stay with the cell. The notebook's names go on to have them."""
        seeing = set(module._modules.main.scope.script_names)
        uses = {
            s.name: mentions([s], False) for s in body if isinstance(s, tree.Function | tree.Struct)
        }
        while left := {name for name, used in uses.items() if used & seeing} - seeing:
            seeing |= left
            self.left |= left
            for name in left:
                self.defined.pop(name, None)

    def load(self, source: Source, assembly: Assembly, new: set[str]) -> Module:
        """Compile a cell, ahead of what earlier cells have defined and it does not."""
        assembly.keep(source, 0, len(source.text))
        for name, pieces in self.defined.items():
            if name not in new:
                for earlier, (start, end) in pieces:
                    assembly.put("\n")
                    assembly.keep(earlier, start, end)
        assembly.put("\n")
        try:
            files = Files(search_path([""]), beside=False)  # "" is where the notebook runs
            return self.vm._load(assembly.text, source.name, None, files)
        except CompileError as error:
            for diagnostic in error.diagnostics:
                name = diagnostic.message.partition("` is not defined")[0].strip("`")
                if name in self.left:
                    diagnostic.remedy = (
                        f"`{name}` sees variables of an earlier cell, which later ones do not: use"
                        " it in that cell, or call it from Python"
                    )
            raise assembly.compile_error(error, (source, (0, 1))) from None

    def give(self, module: Module, wanted: set[str], new: set[str]) -> None:
        """Put definitions into the notebook's namespace; of those from earlier cells, the ones
        whose names have not been taken for something else."""
        namespace = self.shell.user_ns
        for name in wanted & set(dir(module)):
            if name in new or namespace.get(name) is self.given.get(name, self):
                namespace[name] = self.given[name] = getattr(module, name)


def is_expression(source: Source) -> bool:
    """Whether a text is an expression that gives a value; raises CompileError."""
    try:
        body = parsed(source).body
    except CompileFailure as failure:
        raise compile_error(failure) from None
    return len(body) == 1 and isinstance(body[0], tree.ExprStmt)


def names(statement: tree.Stmt, source: Source) -> list[str]:
    """The names by which a definition is known: by its text, if it is an import."""
    if isinstance(statement, tree.Import):
        return [source.text[slice(*statement.at)]]
    return [statement.name]  # type: ignore[attr-defined]


def shown(error: MojoError) -> MojoError:
    """An error that a notebook shows as the command line does."""
    error._render_traceback_ = lambda: report(error)  # type: ignore[attr-defined]
    return error


def report(error: MojoError) -> list[str]:
    """The lines that tell of an error, in colour."""
    if isinstance(error, CompileError):
        return [render(error.source, d, True) for d in error.diagnostics]
    return [*getattr(error, "__notes__", []), f"\x1b[1;31mfault:\x1b[0m {error}"]
