"""Source text to Code: the pipeline of the frontend, and its stages for `mojovm show`.

`evaluate(code, function index)` is lent by the host to run compile-time expressions; without it
whatever is not folded by itself is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from mojovm.bytecode.binary import encode
from mojovm.bytecode.code import MAX_TYPE_SLOTS, Code

from . import conventions, ir, tree
from .annotations import BUILTIN_TYPES, LATER
from .compile_time import implicit_sizes
from .declarations import alias_value, struct_type
from .declare import declare
from .deep import Deep
from .emit import emit
from .glue import Glue
from .guard import Guard, check_code
from .instances import check_elements, complete, drain, finish, result_of, settle_types
from .lower import Lowerer
from .parse import parse, read
from .passes import Mistaken, compile_function
from .passing import CONSTRUCTORS, taken
from .program import Program, Stop
from .source import CompileFailure, Diagnostic, Note, Source, Span
from .types import NONE, StructType, TooLarge, Type, list_of, runs_code_on_drop

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any, TypeAlias

SCRIPT = "<script>"
Evaluate: TypeAlias = "Callable[[Code, int], Any]"


def compile_source(
    text: str, name: str, defines: dict[str, str] | None = None, evaluate: Evaluate | None = None,
    timings: dict[str, float] | None = None, library: bool = False,
) -> Code:  # fmt: skip
    """The program of a source text; raises CompileFailure with all mistakes.

    `library` keeps every function whose parameters are typed, for callers from outside.
    `timings` is given the seconds of each stage.
    """
    program, code = build(Source(name, text), defines or {}, evaluate, timings, library)
    if program.diagnostics:
        raise CompileFailure(program.source, program.diagnostics)
    assert code is not None
    return code


def check(text: str, name: str, defines: dict[str, str] | None = None,
          evaluate: Evaluate | None = None) -> list[Diagnostic]:  # fmt: skip
    """All mistakes of a source text."""
    source = Source(name, text)
    try:
        program, code = build(source, defines or {}, evaluate, None, False)
        if code is not None:
            with Guard(source):
                encode(code)
    except CompileFailure as failure:
        return failure.diagnostics
    return sorted([*program.diagnostics, *program.warnings], key=lambda d: d.at)


def show(text: str, name: str, stage: str, defines: dict[str, str] | None = None,
         evaluate: Evaluate | None = None) -> str:  # fmt: skip
    """The program after a stage, as text."""
    from .show import tokens_text, tree_text

    source = Source(name, text)
    if stage in ("tokens", "tree"):
        with Guard(source):
            return tokens_text(source) if stage == "tokens" else tree_text(parse(source))
    collected: list[str] = []
    program, code = build(source, defines or {}, evaluate, None, True, (stage, collected))
    if program.diagnostics:
        raise CompileFailure(source, program.diagnostics)
    if stage == "bytecode":
        from mojovm.bytecode.text import disassemble

        assert code is not None
        return disassemble(code, text)
    return "".join(collected)


def build(source: Source, defines: dict[str, str], evaluate: Evaluate | None,
          timings: dict[str, float] | None, library: bool,
          wanted: tuple[str, list[str]] | None = None) -> tuple[Program, Code | None]:  # fmt: skip
    """Parses, lowers and emits; the Code is None if there were mistakes."""
    program = Program(source, defines, evaluate)
    program.wanted = wanted
    try:
        with Deep(), Guard(source, program.diagnostics):
            return program, stages(program, timings, library)
    except RecursionError:  # the stages have limits of their own; this one they all share
        message = "this program is nested too deeply, or too many declarations wait for one another"
        remedy = "divide the longest chain of calls, names, structs or brackets"
    except TooLarge:
        message = f"a struct or tuple of this program has more than {MAX_TYPE_SLOTS} values in it"
        remedy = "put some of them into lists"
    raise CompileFailure(source, [Diagnostic(message, source.reached, remedy)])


def stages(program: Program, timings: dict[str, float] | None, library: bool) -> Code | None:
    """One after the other."""
    begun = perf_counter()
    module, mistakes, lost = read(program.source)
    if mistakes:
        mistakes += mistakes_beside(program, module, lost, library)
        raise CompileFailure(program.source, sorted(mistakes, key=lambda d: d.at))
    parsed = perf_counter()
    lower(program, module, library)
    code = None
    lowered = perf_counter()
    if not program.diagnostics:
        try:
            code = emit_reachable(program, library)
        except Stop:
            assert program.diagnostics
    emitted = perf_counter()
    if code is not None:
        check_code(code, program.source)
    if timings is not None:
        timings["parse"] = parsed - begun
        timings["lower"] = lowered - parsed
        timings["emit"] = emitted - lowered
        timings["verify"] = perf_counter() - emitted
    program.diagnostics.sort(key=lambda d: d.at)
    return code


def lower(program: Program, module: tree.Module, library: bool) -> None:
    """The IR of all functions, where there are no mistakes."""
    declare(program, module)
    compile_script(program)
    drain(program)
    check_the_rest(program, library)


def mistakes_beside(program: Program, module: tree.Module, lost: list[Span],
                    library: bool) -> list[Diagnostic]:  # fmt: skip
    """The mistakes in what could be read of a text, but for those that follow from what could
    not."""
    from .damage import Damage

    try:
        lower(program, module, library)
    except (CompileFailure, RecursionError, Stop, TooLarge):
        pass  # there are enough mistakes to be told
    damage = Damage(program.source, module, lost)
    return [d for d in program.diagnostics if not damage.explains(d)]


# --- functions ------------------------------------------------------------------------------------


def compile_script(program: Program) -> None:
    """Lowers the top-level statements, then a call of main() unless they called it."""
    function = ir.Function(SCRIPT, NONE, (0, 0))
    low = Lowerer(program, function, program.globals)
    low.statements(program.script)
    main = program.globals.names.get("main")
    if main is not None and main.kind == "functions" and not calls_main(program.script):
        declaration = main.what[0]
        at = declaration.name_at
        if all(p.default is not None for p in taken(declaration, False)):
            try:
                low.call_declared(main.what, None, program.globals, [], at, None, "main")
            except Stop:
                pass
        else:
            program.report("`main` must take no arguments", at, "read sys.argv instead")
    finish(low, function, (0, 0))
    complete(program, function, low)


def calls_main(script: list[tree.Stmt]) -> bool:
    """Whether the script calls main itself."""
    return any(
        isinstance(n, tree.Call) and isinstance(n.callee, tree.Name) and n.callee.id == "main"
        for n in conventions.walk(script)
    )


def check_the_rest(program: Program, library: bool) -> None:
    """Functions that nothing called are checked too, where their parameters have types."""
    for alias in program.aliases:
        low = Lowerer(program, ir.Function("<comptime>", NONE, (0, 0)), program.globals)
        low.guarded(alias_value, program, alias)
    for meaning in list(program.globals.names.values()):
        try:
            if meaning.kind == "functions":
                for declaration in meaning.what:
                    if declaration.name_at != (0, 0) and known_types(program, declaration):
                        check_function(program, declaration, None, program.globals, library)
            elif meaning.kind == "struct" and not meaning.what.compile_time:
                low = Lowerer(program, ir.Function("<comptime>", NONE, (0, 0)), program.globals)
                t = struct_type(program, meaning, [], low, meaning.at)
                for group in list(t.members.values()):
                    for declaration in group:
                        check_function(program, declaration, t, t.scope, library)
                for make in (t.drop, t.copier, t.mover):
                    if make is not None:
                        make()
                for constant in t.constants.values():
                    low.guarded(alias_value, program, constant)
            elif meaning.kind == "struct":
                program.report("structs with parameters are not supported yet", meaning.at)
        except Stop:
            continue
    drain(program)


def known_types(program: Program, declaration: tree.Function) -> bool:
    """Whether all names of a function's signature are defined. One that is never called may be
    part of a larger program, so a name that is missing there is only worth a warning."""
    for annotation in [*(p.type for p in declaration.parameters), declaration.result]:
        if not isinstance(annotation, tree.Name) or program.is_called(declaration):
            continue
        name = annotation.id
        own = any(p.name == name for p in declaration.compile_time)
        if own or name in BUILTIN_TYPES or name in LATER or program.globals.find(name) is not None:
            continue
        program.warn(f"`{name}` is not defined", annotation.at,
                     f"`{declaration.name}` cannot be called until it is")  # fmt: skip
        return False
    return True


def check_function(program: Program, declaration: tree.Function, owner: StructType | None,
                   scope: Any, library: bool) -> None:  # fmt: skip
    """Compiles a function whose parameters all have types, for all to lend."""
    if declaration.compile_time or implicit_sizes(program, declaration, scope):
        return
    constructing = declaration.name in CONSTRUCTORS and owner is not None
    parameters = taken(declaration, constructing)
    static = owner is None or any(d.name == "staticmethod" for d in declaration.decorators)
    low = Lowerer(program, ir.Function("<comptime>", NONE, (0, 0)), scope)
    types: list[Type] = []
    for i, parameter in enumerate(parameters):
        if parameter.type is None:
            if static or constructing or i > 0:
                return
            assert owner is not None
            types.append(owner)
            continue
        t = low.program_type(parameter.type, scope)
        if parameter.star == "*":
            t = list_of(t)
        types.append(t)
    instance = program.request(declaration, owner, scope, types, (), declaration.at, parameters,
                               constructing)  # fmt: skip
    program.result_of(instance, declaration.at, declaration.name)
    if library or not instance.variants:
        instance.variant(())
    if library:
        program.exported.append(instance.variant(()).ir_name)


# --- result types ---------------------------------------------------------------------------------


# --- emitting -------------------------------------------------------------------------------------


def emit_reachable(program: Program, library: bool) -> Code | None:
    """The code of the script and all that it reaches (and the exported functions)."""
    starts = [SCRIPT, *dict.fromkeys(program.exported)] if library else [SCRIPT]
    while True:
        functions = reachable(program, starts)
        code = emit(functions, program.source, Glue(program), SCRIPT)
        if not program.queue:
            break
        drain(program)  # emitting asked for a destructor that nothing had used before
        starts = list(dict.fromkeys([*starts, *(v.ir_name for v in program.glue.values()
                                                if v.ir_name in program.finished)]))  # fmt: skip
        if program.diagnostics:
            return None
    exported = set(program.exported)
    for function in code.functions:
        function.exported = function.name in exported
    return code


def reachable(program: Program, starts: list[str]) -> list[ir.Function]:
    """The finished functions that some functions reach by calls and destructors."""
    glue = Glue(program)
    order: dict[str, ir.Function] = {}
    stack = list(reversed(starts))
    while stack:
        name = stack.pop()
        if name in order:
            continue
        function = program.finished.get(name)
        if function is None:
            drain(program)
            function = program.finished.get(name)
            if function is None:
                raise program.fail(f"`{name}` cannot be run while it is being compiled", (0, 0))
        order[name] = function
        for block in function.blocks:
            for instruction in block.body:
                if instruction.callee is not None:
                    stack.append(instruction.callee.ir_name)
        for register in function.registers:
            if register.type.owns and runs_code_on_drop(register.type):
                stack.append(glue.dropper(register.type).ir_name)
    return list(order.values())


def run_now(program: Program, function: ir.Function, at: Any) -> Any:
    """Runs a function without parameters while compiling; its result as a Python value."""
    if program.run is None:
        raise program.fail("this is not known at compile time", at)
    if program.diagnostics:
        raise Stop()
    for block in function.blocks:
        if block.end is None:
            block.end = ir.unreachable(at)
    settle_types(function)
    check_elements(program, function)
    try:
        compile_function(function, program.report, Glue(program))
    except Mistaken:
        raise Stop() from None
    drain(program)
    if program.diagnostics:
        raise Stop()
    program.finished[function.name] = function
    functions = reachable(program, [function.name])
    check_pure(program, functions, at)
    code = emit(functions, program.source, Glue(program), function.name)
    del program.finished[function.name]
    try:
        return program.run(code, code.entry)
    except Exception as fault:
        message = getattr(fault, "message", None)
        if message is None:
            raise
        if getattr(fault, "name", "") in ("out_of_fuel", "deadline"):
            message = "it did not end within its steps"
        raise program.fail(f"compile-time evaluation failed: {message}", at) from None


OUTSIDE = ("write", "read_line", "clock", "sleep", "arguments", "random", "flush", "exit")


def check_pure(program: Program, functions: list[ir.Function], at: Any) -> None:
    """A mistake if something that is evaluated while compiling reaches outside the program."""
    for function in functions:
        for block in function.blocks:
            for instruction in block.body:
                if instruction.op.split(".")[0].startswith(OUTSIDE):
                    raise program.fail(
                        f"`{function.name}` cannot run while compiling: it uses the outside", at,
                        "only pure functions may be evaluated at compile time",
                        [Note("here", instruction.at)])  # fmt: skip


Program.result_of = result_of
