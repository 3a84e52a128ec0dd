"""One program being compiled: its declarations, instances, diagnostics and the work left to do.

Functions are compiled one instance at a time: a declaration with the types of its arguments and
its compile-time parameters. An instance has variants by which lent arguments are given to it.
"""

from __future__ import annotations

from collections.abc import Callable

from ..syntax import tree
from ..syntax.literals import NumberError, number_value
from ..types import NONE, StructType, Type, is_open, nesting, resolve
from .reports import Pending as Pending
from .reports import Reports
from .reports import Stop as Stop
from .scopes import Scope
from .scopes import Surroundings as Surroundings
from .symbols import Meaning
from .tables import ASSERTIONS, HELPERS, WRITTEN, built_in

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Hashable
    from fractions import Fraction
    from typing import Any, TypeAlias

    from ..ir import function as ir
    from .imports import Modules
    from .typed import Variable

Span = tuple[int, int]
Told: TypeAlias = "tuple[int, int, set[tuple[str, Span]], int, int]"  # of a Program, until now
INSTANCE_LIMIT = 5000
NESTING_LIMIT = 120
VALUE_LIMIT = 1 << 10  # register slots of one argument
TYPE_NESTING_LIMIT = 60  # lists within lists


class Universe(Scope):
    """What all modules know: what `-D` defines, and the library's structs."""

    def __init__(self, modules: Modules) -> None:
        super().__init__(None)
        self.modules = modules

    def find(self, name: str) -> Meaning | None:
        found = self.names.get(name)
        if found is None and name in WRITTEN and name not in ASSERTIONS:
            found = self.modules.written(name)
        elif found is None and name.startswith("_") and name in HELPERS:
            found = Meaning("builtin", HELPERS[name])
        return found


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
        self.captures: dict[Variable, Variable] = {}  # as of an Instance
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
        self.raises = program.may_raise(program, declaration, scope)
        self.kind = "function"  # or "constructor", "destructor"
        self.parameters: list[tree.Parameter] = []
        self.called_from: Span | None = None
        self.typed: Any = None  # the typed function, with its body
        self.captures: dict[Variable, Variable] = {}  # of the script, and what they are here
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
            found = Variant(self, name, self.types, modes, self.outcome)
            found.given, found.captures = key, self.captures
            self.variants[key] = found
            self.program.queue.append(found)
        elif self.raises:  # it may have been asked for before its result was known
            found.result_type = self.outcome
        return found

    @property
    def outcome(self) -> Type | None:
        """What the function gives back, whether it raised included."""
        if self.raises and self.typed is not None:
            found: Type = self.typed[0].result
            return found
        return self.result_type

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


class Program(Reports):
    """Everything known about the program."""

    def __init__(self, modules: Modules, defines: dict[str, str],
                 evaluate: Callable[..., Any] | None) -> None:  # fmt: skip
        super().__init__(modules.sources)
        self.modules = modules
        modules.program = self
        self.run = evaluate
        self.unsound: set[int] = set()  # functions with a mistake in their head
        self.universe = Universe(modules)  # what all modules know
        self.globals = modules.main.scope
        self.defines = {k: parse_define(v) for k, v in defines.items()}
        self.queue: list[Variant] = []
        self.finished: dict[str, ir.Function] = {}
        self.instances: dict[Hashable, Instance] = {}
        self.glue: dict[Hashable, Variant] = {}
        self.understood: list[Instance | Variant] = []  # whose captures were not spread yet
        self.facts: dict[int, list[Any]] = {}  # per body: what assigns, calls or returns
        self.sizes: dict[int, list[str]] = {}  # per declaration: its implicit size parameters
        self.owners: dict[Variable, Any] = {}  # of captured variables: the body that has each
        self.changed_by: set[Any] = set()  # captured variables, each with a call that changes it
        self.lambdas: dict[int, Meaning] = {}  # the functions that they stand for
        self.specialised: dict[Any, Meaning] = {}  # functions with compile-time arguments
        self.raising: dict[int, bool] = {}  # per declaration, see `raising`
        self.nesting = 0
        self.turns = 0  # of compile-time loops
        self.names: dict[str, int] = {}
        self.structs: dict[tuple[Any, ...], StructType] = {}
        self.layouts = Layouts()
        self.declared_structs: list[tree.Struct] = []
        self.enclosed: dict[int, set[str]] = {}  # per inner function: variables around it
        self.exported: list[Variant] = []
        self.entry = "<script>"  # the function that runs the program
        self.script: Any = None  # its body
        self.state: Any = None  # a State, in a library whose functions see variables
        self.wanted: tuple[str, list[str]] | None = None  # (stage, texts) for `mojovm show`

    def told(self) -> Told:
        """What has been said and asked for until now."""
        return (
            len(self.diagnostics), len(self.warnings), set(self.reported), len(self.queue),
            len(self.instances),
        )  # fmt: skip

    def forget(self, told: Told) -> None:
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

    def is_called(self, function: tree.Function) -> bool:
        """Whether something calls the function, so that its signature was looked at already."""
        return any(i.declaration is function for i in self.instances.values()) or any(
            function.at[0] <= d.at[0] < function.at[1] for d in self.diagnostics
        )

    read_page: Any  # (name of a module) -> Module of the library or None: given by `functions`
    may_raise: Any  # (program, declaration, scope) -> bool: given by `raising`
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
        found = self.modules.meaning(module.what, name)
        return built_in(found) if found is not None else None

    def scope_of(self, at: Span) -> Scope:
        """The names of the module that a place is in."""
        home = self.modules.home(at)
        return self.universe if home is None else home.scope

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
                types: list[Type], key: Hashable, at: Span, parameters: list[tree.Parameter],
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


def parse_define(text: str) -> int | Fraction | str:
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
