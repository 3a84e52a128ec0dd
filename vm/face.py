"""Mojo from Python: `VM`, and `Module`, whose attributes are a program's functions.

A function whose parameters have types is called directly, Python values converted by them. Any
other call (of a generic or overloaded function, or one that leaves arguments out) is compiled
for the types of its arguments when it first occurs, as a small function that makes the call.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cached_property
from inspect import Parameter, Signature
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from .build import build
from .cli import TIERS, Usage, choose_tier, read_program, source_text, thread_count
from .errors import CompileError, runtime_fault
from .frontend import tree
from .frontend.conventions import walk
from .frontend.parse import parse
from .frontend.source import CompileFailure, Source
from .machine.core import Fault, Machine, Program

if TYPE_CHECKING:
    from .cluster import Cluster

CALLER = "__call_from_python"  # the function that makes a call with arguments of certain types


class VM:
    """A machine, and the programs that run on it, one at a time.

    `arguments` is what programs find in `sys.argv`. `stdout` and `stderr` are callables that
    are given text; without them programs write to the process's own. `memory_limit` bounds the
    memory of programs in bytes, `seconds` the time of each call; 0 is no bound. `tier` is what
    runs programs: "auto" (what is hot is compiled in a thread beside the run), "native" (all is
    compiled when it is loaded) or "interp"; without it $MOJOVM_TIER, or else "auto". `threads` may
    run the turns of parallel loops; without it $MOJOVM_THREADS, or else as many as there are
    processors.
    """

    def __init__(
        self,
        *,
        arguments: Sequence[str] = (),
        stdout: Callable[[str], object] | None = None,
        stderr: Callable[[str], object] | None = None,
        memory_limit: int = 0,
        seconds: float = 0,
        tier: str = "",
        threads: int = 0,
    ) -> None:
        self._tier = tier or os.environ.get("MOJOVM_TIER") or TIERS[0]
        if self._tier not in TIERS:
            raise ValueError(f"unknown tier {self._tier}; there is {', '.join(TIERS)}")
        try:
            number = thread_count(str(threads or os.environ.get("MOJOVM_THREADS") or 0))
        except Usage as problem:
            raise ValueError(str(problem)) from None
        self._options: dict[str, Any] = {
            "arguments": tuple(arguments),
            "memory_limit": memory_limit,
            "seconds": seconds,
            "threads": number,
        }
        self._settings = (("tier", self._tier), *self._options.items())  # what travels
        self._machine = Machine(stdout=stdout, stderr=stderr, **self._options)
        self._programs: WeakSet[Program] = WeakSet()
        self._cluster: Cluster | None = None

    def load(self, path: str | os.PathLike[str], defines: dict[str, str] | None = None) -> Module:
        """Compile a file; raises OSError, or CompileError with all its mistakes."""
        name = os.fspath(path)
        with open(name, "rb"):  # so that what is no file raises what Python raises
            pass
        try:
            text = source_text(read_program(name), name)
        except Usage as problem:
            raise ValueError(str(problem)) from None
        return self.load_source(text, name, defines)

    def load_source(
        self, text: str, name: str = "<text>", defines: dict[str, str] | None = None
    ) -> Module:
        """Compile a text; raises CompileError with all its mistakes."""
        return Module(self, text, name, defines or {})

    def run(self, module: Module) -> None:
        """Run a module as the command line does: its top-level statements, then main()."""
        program = module._program
        self._call(module, program, program.entry, ())

    def stats(self) -> dict[str, int]:
        """What happened in this machine so far: calls, allocations made and alive, bytes."""
        return self._machine.stats()

    def cluster(self, client: Any, *, partitions: int = 0) -> Cluster | None:
        """Run top-level parallel loops on the workers of a Dask client or an executor, cut into so
        many partitions (0: as many as pay); what cannot be sent runs here, see the result's
        `reasons`. None ends that. Raises TypeError for what is no client."""
        from .cluster import Cluster

        joined = None if client is None else Cluster(client, self._settings, partitions)
        if self._cluster is not None:
            self._cluster.close()
        self._cluster = joined
        if joined is not None:
            for program in self._programs:
                joined.add(program)
        return joined

    def __reduce__(self) -> tuple[Any, ...]:
        from .travel import shared_vm

        return shared_vm, (self._settings,)

    def _call(self, module: Module, program: Program, index: int, args: Sequence[Any]) -> Any:
        try:
            return self._machine.run(program, index, args)
        except Fault as fault:
            fault.traceback = [frame for frame in fault.traceback if frame[0] != CALLER]
            error = runtime_fault(fault, module.__name__, module._text)
        raise error


class Module:
    """A compiled program. Its functions are attributes; loading it runs nothing."""

    def __init__(
        self, vm: VM, text: str, name: str, defines: dict[str, str], bytecode: bytes = b""
    ) -> None:
        self.__name__ = name
        self._vm = vm
        self._text = text
        self._defines = defines
        self._program = self._loaded(bytecode) if bytecode else self._compile(text)
        source = Source(name, text)
        self._declared: dict[str, list[tree.Function]] = {}
        for statement in parse(source).body:
            if isinstance(statement, tree.Function):
                self._declared.setdefault(statement.name, []).append(statement)

    def _compile(self, text: str) -> Program:
        try:
            bytecode = build(text, self.__name__, self._defines, library=True)
        except CompileFailure as failure:
            raise CompileError(failure.source, failure.diagnostics) from None
        return self._loaded(bytecode)

    def _loaded(self, bytecode: bytes) -> Program:
        program = Program(bytecode)
        vm = self._vm
        choose_tier(program, vm._tier, use_cache=True)
        vm._programs.add(program)
        if vm._cluster is not None:
            vm._cluster.add(program)
        return program

    def __reduce__(self) -> tuple[Any, ...]:
        from .travel import arrived

        defines = tuple(sorted(self._defines.items()))
        return arrived, (self._vm, self._text, self.__name__, defines, self._program.bytecode)

    def __getattr__(self, name: str) -> Function:
        declared = self.__dict__.get("_declared", {})
        if name not in declared:
            raise AttributeError(
                f"{self.__dict__.get('__name__')} has no function {name}", name=name, obj=self
            )
        function = Function(self, declared[name])
        setattr(self, name, function)
        return function

    def __dir__(self) -> list[str]:
        return list(self._declared)

    def __repr__(self) -> str:
        return f"<mojo module {self.__name__!r}>"


class Function:
    """A function of a Mojo program, to be called with Python values."""

    def __init__(self, module: Module, declarations: list[tree.Function]) -> None:
        self._module = module
        self._declarations = declarations
        self.__name__ = self.__qualname__ = declarations[0].name
        self.__module__ = module.__name__
        self.__doc__ = declarations[0].docstring
        self._parameters = [p for p in declarations[0].parameters if p.convention != "out"]
        self._callers: dict[tuple[str, ...], tuple[Program, int]] = {}

    @cached_property
    def __signature__(self) -> Signature:
        """The signature as `inspect` gives it; annotations and defaults are Mojo text."""
        if len(self._declarations) > 1:
            several = [Parameter("args", Parameter.VAR_POSITIONAL)]
            return Signature([*several, Parameter("kwargs", Parameter.VAR_KEYWORD)])
        declaration = self._declarations[0]
        taken = [p for p in self._parameters if p.star != "marker"]
        result = Signature.empty if declaration.result is None else self._text(declaration.result)
        return Signature([self._parameter(p) for p in taken], return_annotation=result)

    def _parameter(self, p: tree.Parameter) -> Parameter:
        return Parameter(
            p.name,
            kind_of(p),
            default=Parameter.empty if p.default is None else Text(self._text(p.default)),
            annotation=Parameter.empty if p.type is None else self._text(p.type),
        )

    def _text(self, node: tree.Node) -> str:
        return self._module._text[slice(*node.at)]

    @cached_property
    def _direct(self) -> int | None:
        """The index of the one compiled function that serves every complete call."""
        if len(self._declarations) > 1 or any(p.star for p in self._parameters):
            return None
        program = self._module._program
        names = program.function_names
        if self.__name__ not in names:
            return None
        index = names.index(self.__name__)
        exported = program.signature(index)[3]
        return index if exported else None

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        module = self._module
        if self._direct is not None:
            if kwargs or len(args) != len(self._parameters):
                bound = self.__signature__.bind(*args, **kwargs)
                args, kwargs = bound.args, bound.kwargs
            if not kwargs and len(args) == len(self._parameters):
                return module._vm._call(module, module._program, self._direct, args)
        else:
            self.__signature__.bind(*args, **kwargs)  # a wrong call is a TypeError
        program, index = self._caller(args, kwargs)
        return module._vm._call(module, program, index, (*args, *kwargs.values()))

    def __reduce__(self) -> tuple[Any, ...]:
        return getattr, (self._module, self.__name__)

    def _caller(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[Program, int]:
        """The function that makes a call like this one."""
        declared = {p.name: p.type for p in self._parameters}
        if len(self._declarations) > 1 or any(p.star for p in self._parameters):
            declared = {}
        names = [*list(declared)[: len(args)], *kwargs] if declared else []
        types = []
        for i, value in enumerate((*args, *kwargs.values())):
            written = declared.get(names[i]) if names else None
            types.append(mojo_type(value) if written is None else self._text(written))
        key = (*types, "", *kwargs)
        if key not in self._callers:
            heads = ", ".join(f"a{i}: {t}" for i, t in enumerate(types))
            given = [f"a{i}" for i in range(len(args))]
            given += [f"{name}=a{i}" for i, name in enumerate(kwargs, len(args))]
            hand_on = "return " if self._has_result() else ""
            call = f"fn {CALLER}({heads}):\n    {hand_on}{self.__name__}({', '.join(given)})\n"
            program = self._module._compile(f"{self._module._text}\n{call}")
            self._callers[key] = program, program.function_names.index(CALLER)
        return self._callers[key]

    def _has_result(self) -> bool:
        return any(
            d.result is not None
            or any(isinstance(n, tree.Return) and n.value is not None for n in walk(d.body))
            for d in self._declarations
        )

    def __repr__(self) -> str:
        return f"<mojo function {self.__name__}{self.__signature__}>"


def kind_of(p: tree.Parameter) -> Any:
    if p.star:
        return Parameter.VAR_POSITIONAL if p.star == "*" else Parameter.VAR_KEYWORD
    if p.keyword_only:
        return Parameter.KEYWORD_ONLY
    return Parameter.POSITIONAL_ONLY if p.positional_only else Parameter.POSITIONAL_OR_KEYWORD


class Text(str):
    """A piece of Mojo source that shows as it is written."""

    def __repr__(self) -> str:
        return str(self)


def mojo_type(value: Any) -> str:
    """The Mojo type that a Python value is given where none is written."""
    if isinstance(value, bool):
        return "Bool"
    if isinstance(value, int):
        return "Int"
    if isinstance(value, float):
        return "Float64"
    if isinstance(value, str):
        return "String"
    if isinstance(value, tuple):
        return f"Tuple[{', '.join(map(mojo_type, value))}]"
    if isinstance(value, list):
        kinds = {mojo_type(item) for item in value} or {"Int"}
        if kinds == {"Int", "Float64"}:
            kinds = {"Float64"}
        if len(kinds) == 1:
            return f"List[{kinds.pop()}]"
        raise TypeError(f"the elements of a list have one type, not {', '.join(sorted(kinds))}")
    raise TypeError(f"no Mojo type for a {type(value).__name__}")
