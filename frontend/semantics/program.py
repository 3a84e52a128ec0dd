"""One program being compiled: its declarations, instances, diagnostics and the work left to do.

Functions are compiled one instance at a time: a declaration with the types of its arguments and
its compile-time parameters. An instance has variants by which lent arguments are given to it.
"""

from __future__ import annotations

from collections.abc import Callable

from ..source.diagnostics import CompileFailure, Diagnostic, Note
from ..source.files import SourceMap
from ..syntax import tree
from ..syntax.literals import NumberError, number_value
from ..types import NONE, StructType, Type, is_open, nesting, resolve
from .symbols import Meaning
from .tables import built_in

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

    from ..ir import function as ir
    from .imports import Modules

Span = tuple[int, int]
LIBRARY_STRUCTS = ("Codepoint", "OwnedPointer", "ArcPointer", "Arc")
ERROR_LIMIT = 100
INSTANCE_LIMIT = 5000
NESTING_LIMIT = 120
VALUE_LIMIT = 1 << 10  # register slots of one argument
TYPE_NESTING_LIMIT = 60  # lists within lists


class Stop(Exception):
    """Raised after a mistake was reported, to leave the statement that has it."""


class Pending(Stop):
    """Raised where a function's result is wanted while its body is being looked at: that statement
    is put off until other ones have told the type."""


class Scope:
    """Names of a declaration's surroundings: compile-time parameters, `Self`, the module's, and at
    last what all modules know."""

    script_names: dict[str, Meaning] = {}  # of a module: what its script assigns
    variables: dict[str, Any] = {}  # of a module: the variables of its script, as far as it has run

    def __init__(self, outer: Scope | None, names: dict[str, Meaning] | None = None) -> None:
        self.outer = outer
        self.names = names if names is not None else {}

    def find_in_script(self, name: str) -> Meaning | None:
        """What the module's script assigns to a name."""
        scope: Scope | None = self
        while scope is not None:
            found = scope.script_names.get(name)
            if found is not None:
                return found
            scope = scope.outer
        return None

    def variable(self, name: str) -> Any:
        """The variable of that name of the module's script, if it is there yet."""
        scope: Scope | None = self
        while scope is not None:
            found = scope.variables.get(name)
            if found is not None:
                return found
            scope = scope.outer
        return None

    def find(self, name: str) -> Meaning | None:
        """The meaning of a name here or outside."""
        scope = self
        while True:
            found = scope.names.get(name)
            if found is not None or scope.outer is None:
                return found
            scope = scope.outer
            if scope.__class__ is not Scope:
                return scope.find(name)

    def known(self) -> set[str]:
        """The names of this scope itself."""
        return set(self.names)


class Universe(Scope):
    """What all modules know: what `-D` defines, and the library's structs."""

    def __init__(self, program: Program) -> None:
        super().__init__(None)
        self.program = program

    def find(self, name: str) -> Meaning | None:
        found = self.names.get(name)
        if found is None and name in LIBRARY_STRUCTS:
            from .library_structs import library_struct  # most programs use none

            found = library_struct(self.program, name)
        return found


class Surroundings(Scope):
    """What an inner function sees of the function around it: names that are no variables, also
    those that are declared behind it."""

    def __init__(self, outer: Scope, blocks: list[dict[str, Any]]) -> None:
        super().__init__(outer)
        self.blocks = blocks  # innermost last

    def find(self, name: str) -> Meaning | None:
        for names in reversed(self.blocks):
            found = names.get(name)
            if isinstance(found, Meaning):
                return found
        return super().find(name)

    def known(self) -> set[str]:
        return {n for names in self.blocks for n, m in names.items() if isinstance(m, Meaning)}


class Variant:
    """A callee: an instance with the modes of its parameters settled."""

    __slots__ = (
        "instance", "ir_name", "parameter_types", "parameter_modes", "result_type", "function",
        "given", "captures", "typed", "write", "is_closed",
        "is_settled",
    )  # fmt: skip

    def __init__(self, instance: Any, ir_name: str, types: list[Type], modes: list[str],
                 result: Type | None) -> None:  # fmt: skip
        self.instance = instance
        self.ir_name = ir_name
        self.parameter_types = types
        self.parameter_modes = modes
        self.result_type: Any = result
        self.function: ir.Function | None = None
        self.given: tuple[bool, ...] = ()
        self.captures: dict[Any, Any] = {}  # as of an Instance
        self.typed: Any = None
        self.is_closed = False
        self.is_settled = False
        self.write: Any = None  # of a function that the compiler writes: makes its typed function

    @property
    def declaration(self) -> tree.Function | None:
        """Of an instance; None if the compiler writes the function."""
        return self.instance.declaration if isinstance(self.instance, Instance) else None

    def variant(self, given: tuple[bool, ...]) -> Variant:
        """A built function has one variant only."""
        return self

    def __str__(self) -> str:
        return self.ir_name


class Instance:
    """A function declaration for certain argument types and compile-time parameters."""

    def __init__(
        self,
        program: Program,
        declaration: tree.Function,
        owner: StructType | None,
        scope: Scope,
        types: list[Type],
        modes: list[str],
        ir_name: str,
    ) -> None:
        self.program = program
        self.declaration = declaration
        self.owner = owner
        self.scope = scope
        self.parameter_types = types
        self.parameter_modes = modes
        self.ir_name = ir_name
        self.result_type: Type | None = None  # None until known
        self.guessing = False
        self.variants: dict[tuple[bool, ...], Variant] = {}
        self.kind = "function"  # or "constructor", "destructor"
        self.parameters: list[tree.Parameter] = []
        self.called_from: Span | None = None
        self.typed: Any = None  # the typed function, with its body
        self.captures: dict[Any, Any] = {}  # variables of the script, and what they are called here
        self.inferred = [i for i, mode in enumerate(modes) if mode == "?"]
        self.is_special = False  # called where no call is written: a destructor, a copy constructor
        self.is_closed = False  # whether it is known what it does to its parameters
        self.is_settled = False  # whether its calls are complete

    def __str__(self) -> str:
        return self.ir_name

    def variant(self, given: tuple[bool, ...]) -> Variant:
        """The callee for calls that give (True) or lend (False) each argument."""
        lent = any(m == "lend" for m in self.parameter_modes)
        key = given if lent and any(given) else ()
        found = self.variants.get(key)
        if found is None:
            modes = self.modes(key)
            marks = "".join("o" if m == "own" else "-" for m in modes) if key else ""
            name = f"{self.ir_name}'{marks}" if marks else self.ir_name
            found = Variant(self, name, self.types, modes, self.result_type)
            found.given, found.captures = key, self.captures
            self.variants[key] = found
            self.program.queue.append(found)
        return found

    @property
    def types(self) -> list[Type]:
        """The types of the parameters, those that nobody writes included."""
        return [*self.parameter_types, *(mine.type for mine in self.captures.values())]

    def modes(self, given: tuple[bool, ...]) -> list[str]:
        """How a variant's parameters are passed."""
        modes = list(self.parameter_modes)
        for i, mode in enumerate(modes):
            if mode == "lend":
                modes[i] = "own" if given and given[i] else "read"
        return modes + [mine.mode for mine in self.captures.values()]


class Layouts:
    """Structs whose fields are being looked at (`running`), those that wait for it (`later`), and
    how many lists a type lies in that is being looked at for a field (`below_list`)."""

    def __init__(self) -> None:
        self.running = 0
        self.later: list[StructType] = []
        self.below_list = 0


class Program:
    """Everything known about the program; `report` collects mistakes."""

    def __init__(self, modules: Modules, defines: dict[str, str],
                 evaluate: Callable[..., Any] | None) -> None:  # fmt: skip
        self.modules = modules
        self.sources: SourceMap = modules.sources
        self.run = evaluate
        self.diagnostics: list[Diagnostic] = []
        self.warnings: list[Diagnostic] = []
        self.unsound: set[int] = set()  # functions with a mistake in their head
        self.reported: set[tuple[str, Span]] = set()
        self.universe = Universe(self)  # what all modules know
        self.globals = modules.main.scope
        self.library_structs: dict[str, Meaning] = {}
        self.defines = {k: parse_define(v) for k, v in defines.items()}
        self.queue: list[Variant] = []
        self.finished: dict[str, ir.Function] = {}
        self.instances: dict[Any, Instance] = {}
        self.glue: dict[Any, Variant] = {}
        self.understood: list[Instance | Variant] = []  # whose captures were not spread yet
        self.facts: dict[int, list[Any]] = {}  # per body: what assigns, calls or returns
        self.sizes: dict[int, list[str]] = {}  # per declaration: its implicit size parameters
        self.nesting = 0
        self.turns = 0  # of compile-time loops
        self.names: dict[str, int] = {}
        self.structs: dict[tuple[Any, ...], StructType] = {}
        self.layouts = Layouts()
        self.declared_structs: list[tree.Struct] = []
        self.enclosed: dict[int, set[str]] = {}  # per inner function: variables around it
        self.prelude: dict[str, list[tree.Function]] = {}
        self.exported: list[Variant] = []
        self.entry = "<script>"  # the function that runs the program
        self.script: Any = None  # its body
        self.state: Any = None  # a State, in a library whose functions see variables
        self.wanted: Any = None  # (stage, texts) for `mojovm show`

    def told(self) -> Any:
        """What has been said and asked for until now."""
        return (
            len(self.diagnostics), len(self.warnings), set(self.reported), len(self.queue),
            len(self.instances),
        )  # fmt: skip

    def forget(self, told: Any) -> None:
        """Takes back what has been said and asked for since."""
        diagnostics, warnings, self.reported, queue, instances = told
        del self.diagnostics[diagnostics:], self.warnings[warnings:]
        for variant in self.queue[queue:]:
            known = isinstance(variant.instance, Instance)
            owner: dict[Any, Variant] = variant.instance.variants if known else self.glue
            for key in [k for k, v in owner.items() if v is variant]:
                del owner[key]
        del self.queue[queue:]
        gone = [self.instances.pop(key) for key in list(self.instances)[instances:]]
        self.understood = [each for each in self.understood if each not in gone]

    def report(self, message: str, at: Span, remedy: str = "",
               notes: list[Note] | None = None) -> None:  # fmt: skip
        """Records a mistake once."""
        if (message, at) in self.reported:
            return
        self.reported.add((message, at))
        self.diagnostics.append(Diagnostic(message, at, remedy, notes or []))
        if len(self.diagnostics) >= ERROR_LIMIT:
            raise CompileFailure(self.sources, self.diagnostics)

    def warn(self, message: str, at: Span, remedy: str = "") -> None:
        """Records what is worth a look but no mistake."""
        self.warnings.append(Diagnostic(message, at, remedy, severity="warning"))

    def is_called(self, function: tree.Function) -> bool:
        """Whether something calls the function, so that its signature was looked at already."""
        return any(i.declaration is function for i in self.instances.values()) or any(
            function.at[0] <= d.at[0] < function.at[1] for d in self.diagnostics
        )

    def fail(self, message: str, at: Span, remedy: str = "",
             notes: list[Note] | None = None) -> Stop:  # fmt: skip
        """Records a mistake and makes the exception to raise."""
        self.report(message, at, remedy, notes)
        return Stop()

    run_function: (
        Any  # (typed function, body, place) -> value: given by the driver, which has a machine
    )
    result_of: Any  # (instance, place, name) -> Type: given by `driver.py`, which lowers bodies

    def unique(self, name: str) -> str:
        """A name no other function has."""
        n = self.names.get(name, 0)
        self.names[name] = n + 1
        return name if n == 0 else f"{name}~{n}"

    def member(self, module: Meaning, name: str) -> Meaning | None:
        """What a name in a module means."""
        found = self.modules.meaning(self, module.what, name)
        return built_in(found) if found is not None else None

    def scope_of(self, at: Span) -> Scope:
        """The names of the module that a place is in."""
        module = self.modules.at(at)
        return self.universe if module is None else module.scope

    def convention(self, parameter: tree.Parameter, t: Type) -> str:
        """How an instance's parameter is passed: "read", "own", "mut", or "?", which what the body
        does to it will tell ("lend" may be found, too)."""
        written = parameter.convention
        if written in ("own", "deinit"):
            return "own"
        if written in ("mut", "read"):
            return written
        return "read" if passes_by_copy(t) and written != "ref" else "?"

    def request(self, declaration: tree.Function, owner: StructType | None, scope: Scope,
                types: list[Type], key: Any, at: Span, parameters: list[tree.Parameter],
                constructing: bool) -> Instance:  # fmt: skip
        """The instance of a declaration for these parameter types."""
        types = [resolve(t) for t in types]
        if any(t.slots > VALUE_LIMIT or nesting(t) > TYPE_NESTING_LIMIT for t in types):
            raise self.fail(
                "the types of these arguments grow without end", at,
                "do not pass ever larger tuples or lists of lists to the function itself",
            )  # fmt: skip
        full_key = (id(declaration), owner, tuple(types), key)
        found = self.instances.get(full_key)
        if found is not None:
            return found
        if NONE in types:
            raise self.fail("a parameter cannot be `None`, which has no value to be passed",
                            parameters[types.index(NONE)].at, "remove it")  # fmt: skip
        if any(is_open(t) for t in types):
            raise self.fail("the element type of this list is not known", at,
                            "write its type: `xs: List[Int] = []`")  # fmt: skip
        if len(self.instances) >= INSTANCE_LIMIT:
            raise self.fail("too many instances of functions", at, "the instantiation never ends")
        modes = [self.convention(p, t) for p, t in zip(parameters, types, strict=True)]
        name = f"{owner}.{declaration.name}" if owner else self.modules.function_name(declaration)
        made = Instance(self, declaration, owner, scope, types, modes, self.unique(name))
        made.parameters = parameters
        made.called_from = at
        if constructing:
            made.kind = "constructor"
            made.result_type = owner
        self.instances[full_key] = made
        return made


def passes_by_copy(t: Type) -> bool:
    """Scalars and tuples of scalars: passing them copies."""
    return not t.owns and not isinstance(t, StructType) and t is not NONE


def parse_define(text: str) -> Any:
    """The constant that `-D NAME=text` means: an int, a Fraction, a bool or the text."""
    if text in ("True", "true"):
        return True
    if text in ("False", "false"):
        return False
    unsigned = text[1:] if text[:1] in ("-", "+") else text
    if not unsigned[:2].strip(".")[:1].isdigit():
        return text
    try:
        value = number_value(unsigned)
    except NumberError:
        return text
    return -value if text[0] == "-" else value
