"""A compiled program as Python sees it: `Module`, whose attributes are its functions and structs.

A module travels as text and bytecode. Where it arrives its bytecode is verified, it belongs to the
VM that the process shares among all that came with the same settings, and native code is kept in
the cache there. It arrives once, however often it is sent.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Sequence
from functools import lru_cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Protocol, TypeVar
from weakref import WeakSet

from ..compiling.build import build_program, trusted
from ..compiling.evaluator import MEMORY, evaluator
from ..compiling.files import Files
from ..errors import compile_error, runtime_fault
from ..frontend.semantics.declare import declare
from ..frontend.semantics.imports import Modules
from ..frontend.semantics.program import Program as Declarations
from ..frontend.semantics.state import SCRIPT, SUFFIX, WHOLE
from ..frontend.source.diagnostics import CompileFailure
from ..frontend.source.files import Source, SourceMap
from ..frontend.syntax import tree
from ..machine.core import CompiledFunction, Fault, List, Machine, Program, Struct, make_struct
from ..start import Usage, choose_tier
from .function import CALLER, Function, Host
from .limits import Limits
from .structs import struct_class

if TYPE_CHECKING:
    from ..cluster.client import Cluster

Sequence.register(List)
Pairs = tuple[tuple[str, str], ...]
KEPT = 64  # modules that have arrived
R = TypeVar("R")


class ModuleHost(Host, Protocol):
    """The same as the module itself sees it."""

    _limits: Limits
    _tier: str
    _device: str
    _programs: WeakSet[Program]
    _cluster: Cluster | None

    def _bounded(self, work: Callable[[], R]) -> R: ...
    def _evaluates(self, machine: Machine) -> None: ...


class Module:
    """A compiled program. Its functions and structs are attributes; loading it runs nothing.

    Where a function sees variables of the script, the top-level statements run once, without
    main(), before the first call of such a function; what goes wrong there is raised by that call.
    The module keeps the variables from then on, for its VM alone; `vm.run` makes them anew.

    It is pickled with its bytecode, without the variables. `dir()` lists what it has; another name
    is an AttributeError.

    >>> vm = mojovm.VM()
    >>> module = vm.load_source(
    ...     "struct Pair:\\n    var a: Int\\n    var b: Int\\n\\n"
    ...     "    fn swap(mut self):\\n        swap(self.a, self.b)\\n\\n"
    ...     "fn doubled(mut xs: [f64], by: f64 = 2.0):\\n    'In place.'\\n"
    ...     "    for ref x in xs: x *= by\\n"
    ... )
    >>> dir(module)
    ['Pair', 'doubled']
    >>> pair = module.Pair(1, b=2)
    >>> pair.swap()
    >>> pair
    Pair(a=2, b=1)
    >>> tally = vm.load_source("n = 0\\nfn bump() -> Int:\\n  global n\\n  n += 1\\n  return n\\n")
    >>> tally.bump(), tally.bump()
    (1, 2)
    """

    def __init__(
        self,
        vm: ModuleHost,
        text: str,
        name: str,
        defines: dict[str, str],
        files: Files,
        bytecode: bytes = b"",
    ) -> None:
        self.__name__ = name
        self._vm = vm
        self._text = text
        self._defines = defines
        self._files = files
        self._program, modules = vm._bounded(
            lambda: self._arrived(bytecode) if bytecode else self._compile_now(text)
        )
        self._files = files.again()  # what is compiled later is compiled with the same
        self._modules = modules
        self._texts = {source.name: source.text for source in modules.sources.files}
        self.__doc__ = modules.main.tree.docstring
        exports = modules.exports()
        self._declared: dict[str, list[tree.Function]] = {
            name: found.what for name, found in exports.items() if found.kind == "functions"
        }
        self._structs: dict[str, tree.Struct] = {
            name: found.what for name, found in exports.items() if found.kind == "struct"
        }
        self._types = modules.structs()  # by the names that they have in bytecode
        self._classes: dict[str, type[Struct]] = {}
        self._homes: dict[str, Program] = {}  # of structs that arrive: what describes their type
        self._kept = threading.local() if vm._is_shared else SimpleNamespace()  # has the state

    def _arrived(self, bytecode: bytes) -> tuple[Program, Modules]:
        sources = SourceMap(Source(self.__name__, self._text))
        modules = Modules(sources, self._files.finder(self.__name__))
        declare(Declarations(modules, self._defines, None))
        return self._loaded(bytecode), modules

    def _compile(self, text: str) -> Program:
        return self._vm._bounded(lambda: self._compile_now(text, calls=True))[0]

    def _compile_now(self, text: str, calls: bool = False) -> tuple[Program, Modules]:
        memory = min(self._vm._limits.memory or MEMORY, MEMORY)
        evaluate = evaluator(memory=memory, started=self._vm._evaluates)
        name, defines, find = self.__name__, self._defines, self._files.finder(self.__name__)
        try:
            data, modules = build_program(
                text, name, defines, find, None, evaluate, library=True, calls=calls
            )
        except CompileFailure as failure:
            raise compile_error(failure) from None
        return self._loaded(data), modules

    def _loaded(self, bytecode: bytes) -> Program:
        vm = self._vm
        program = Program(bytecode)
        program.family = self
        metered = vm._limits.fuel is not None
        try:
            choose_tier(program, vm._tier, use_cache=True, device=vm._device, metered=metered)
        except Usage as problem:
            raise ValueError(str(problem)) from None
        vm._programs.add(program)
        if vm._cluster is not None:
            vm._cluster.add(program)
        return program

    def __del__(self) -> None:
        self.__dict__.pop("_kept", None)  # it ends while its machine is whole

    def __reduce__(self) -> tuple[Any, ...]:
        defines, modules = (tuple(sorted(x.items())) for x in (self._defines, self._files.given))
        about = self._text, self.__name__, defines, modules, tuple(self._files.roots)
        return arrived, (self._vm, *about, self._program.bytecode)

    def __getattr__(self, name: str) -> Any:
        known = self.__dict__
        if name in known.get("_structs", ()):
            made = self._struct_class(known["_modules"].struct_name(known["_structs"][name]))
            setattr(self, name, made)
            return made
        if name not in known.get("_declared", ()):
            raise AttributeError(
                f"{known.get('__name__')} has no function or struct {name}", name=name, obj=self
            )
        function = Function(self, known["_declared"][name], visible=name)
        setattr(self, name, function)
        return function

    def _struct_class(self, name: str) -> type[Struct]:
        """The class of the structs that are called so in bytecode."""
        if name not in self._classes:
            if name in self._types:
                self._classes[name] = struct_class(self, self._types[name], name)
            else:
                self._classes[name] = type("State", (Struct,), {"__slots__": ()})
        return self._classes[name]

    def _run(self) -> None:
        """Runs the module as a program, and keeps the state that it leaves."""
        program = self._program
        self._kept.state = None
        self._kept.state = CompiledFunction(self._vm._machine, program, program.entry)()

    def _state(self) -> Struct:
        """The variables of the script that functions see: it runs, without main(), if it has not
        yet."""
        state = getattr(self._kept, "state", None)
        if state is None:
            program = self._program
            index = program.function_names.index(SCRIPT)
            without_main = [False] * len(program.signature(index)[0])
            state = CompiledFunction(self._vm._machine, program, index)(*without_main)
            self._kept.state = state
        return state

    def _has_state_of(self, program: Program, index: int) -> bool:
        """Whether the state is what a function of another program of the module takes."""
        own = self._program
        given = own.signature(own.function_names.index(SCRIPT))[1]
        return bool(program.signature(index)[0][-1][1] == given)

    def _spelled(self, types: str) -> str:
        """Names of types as they are written: what holds a dot, in backquotes."""
        for name in self._modules.struct_names.values():
            types = re.sub(rf"(?<![\w.`]){re.escape(name)}(?!\w)", f"`{name}`", types)
        return types

    def _revived(self, name: str, fields: tuple[Any, ...]) -> Any:
        """A struct that was copied, or comes from another process."""
        if name not in self._homes:
            program = self._program
            if name not in program.struct_names:  # no function of the module uses it
                spelled = self._spelled(name)
                maker = f"fn {CALLER}(given: {spelled}) -> {spelled}:\n    return given\n"
                program = self._compile(f"{self._text}\n{maker}")
            self._homes[name] = program
        return make_struct(self._vm._machine, self._homes[name], name, fields)

    def _raised(self, program: Program, fault: Fault) -> BaseException:
        """The exception for a fault of one of the module's programs."""
        fault.traceback = [frame for frame in fault.traceback if is_written(frame[0])]
        return runtime_fault(fault, self._texts)

    def __dir__(self) -> list[str]:
        return [*self._declared, *self._structs]

    def __repr__(self) -> str:
        return f"<mojo module {self.__name__!r}>"


def is_written(function: str) -> bool:
    """Whether a function of that name is one of the program's text."""
    return function not in (CALLER, WHOLE) and not function.endswith(SUFFIX)


@lru_cache(KEPT)
def arrived(
    vm: ModuleHost, text: str, name: str, defines: Pairs, modules: Pairs, roots: tuple[str, ...],
    bytecode: bytes,
) -> Module:  # fmt: skip
    """A module from another process, with the texts that it imports; raises ValueError if its
    bytecode may not run here."""
    files = Files(roots, dict(modules), disk=False, beside=False)
    return Module(vm, text, name, dict(defines), files, trusted(bytecode, name))
