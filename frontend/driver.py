"""Source text to Code: the pipeline of the frontend, and its stages for `mojovm show`.

`evaluate(code, function index)` is lent by the host to run compile-time expressions; without it
whatever is not folded by itself is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from mojovm.bytecode.binary import encode
from mojovm.bytecode.code import MAX_TYPE_SLOTS, Code

from .build.function import build as build_ir
from .build.glue import Glue
from .compilation import (
    check_elements,
    compile_variant,
    complete,
    drain,
    guarded,
    settle_types,
    show_typed,
)
from .deep import Deep
from .emit.emit import emit
from .guard import Guard, check_code
from .ir import function as ir
from .passes.pipeline import Mistaken, compile_function
from .semantics import typed
from .semantics.binding import CONSTRUCTORS, taken
from .semantics.body import Body
from .semantics.declarations import alias_value, has_parameters, struct_type
from .semantics.declare import declare
from .semantics.effects import close, closed_now, look_at_declared, script_node, settle, spread
from .semantics.functions import analysed_script
from .semantics.implied import implicit_sizes
from .semantics.imports import Modules
from .semantics.inference import result_of
from .semantics.program import Instance, Program, Scope, Stop, Variant
from .semantics.state import SCRIPT, WHOLE, twin, whole_program
from .semantics.symbols import Meaning
from .semantics.tables import BUILTIN_TYPES, LATER
from .source.diagnostics import CompileFailure, Diagnostic, Note
from .source.files import Source, SourceMap
from .syntax import tree
from .syntax.parse import parse
from .types import NONE, StructType, TooLarge, Type, list_of, runs_code_on_drop

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any, TypeAlias

    from .source.resolver import Resolver

Evaluate: TypeAlias = "Callable[[Code, int], Any]"
Find: TypeAlias = "Callable[[], Resolver] | None"  # makes what finds modules, if one is imported


def compile_source(
    text: str, name: str, defines: dict[str, str] | None = None, evaluate: Evaluate | None = None,
    timings: dict[str, float] | None = None, library: bool = False,
    find: Find = None,
) -> Code:  # fmt: skip
    """The program of a source text; raises CompileFailure with all mistakes.

    `library` keeps every function whose parameters are typed, for callers from outside.
    `timings` is given the seconds of each stage. `find` makes what finds the modules that the text
    imports.
    """
    return compile_program(text, name, defines, evaluate, timings, library, find)[0]


def compile_program(
    text: str, name: str, defines: dict[str, str] | None = None, evaluate: Evaluate | None = None,
    timings: dict[str, float] | None = None, library: bool = False,
    find: Find = None, calls: bool = False,
) -> tuple[Code, Modules]:  # fmt: skip
    """The same, with the modules of the program. In a text that only `calls` what a program has,
    each of its structs can be named, whether it is imported or not."""
    source = Source(name, text)
    program, code = build(source, defines or {}, evaluate, timings, library, find, calls=calls)
    if program.diagnostics:
        raise CompileFailure(program.sources, program.diagnostics)
    assert code is not None
    return code, program.modules


def check(
    text: str, name: str, defines: dict[str, str] | None = None, evaluate: Evaluate | None = None,
    find: Find = None,
) -> tuple[SourceMap, list[Diagnostic]]:  # fmt: skip
    """All mistakes of a source text and of what it imports."""
    try:
        program, code = build(Source(name, text), defines or {}, evaluate, None, False, find)
        if code is not None:
            with Guard(program.sources):
                encode(code)
    except CompileFailure as failure:
        return failure.source, failure.diagnostics
    found = [*program.diagnostics, *program.warnings]
    return program.sources, sorted(found, key=lambda d: d.at)


def show(text: str, name: str, stage: str, defines: dict[str, str] | None = None,
         evaluate: Evaluate | None = None, find: Find = None) -> str:  # fmt: skip
    """The program after a stage, as text."""
    from .syntax.show import tokens_text, tree_text

    source = Source(name, text)
    if stage in ("tokens", "tree"):
        with Guard(SourceMap(source)):
            return tokens_text(source) if stage == "tokens" else tree_text(parse(source))
    collected: list[str] = []
    wanted = stage, collected
    program, code = build(source, defines or {}, evaluate, None, True, find, wanted)
    if program.diagnostics:
        raise CompileFailure(program.sources, program.diagnostics)
    if stage == "bytecode":
        from mojovm.bytecode.text import disassemble

        assert code is not None
        texts = {source.name: source.text for source in program.sources.files}
        return disassemble(code, [texts[file.name] for file in code.files])
    return "".join(collected)


def parsed(source: Source) -> tree.Module:
    """The tree of a text, for tools; raises CompileFailure."""
    with Guard(SourceMap(source)):
        return parse(source)


def build(source: Source, defines: dict[str, str], evaluate: Evaluate | None,
          timings: dict[str, float] | None, library: bool, find: Find,
          wanted: tuple[str, list[str]] | None = None,
          calls: bool = False) -> tuple[Program, Code | None]:  # fmt: skip
    """Parses, lowers and emits; the Code is None if there were mistakes."""
    sources = SourceMap(source)
    guard = Guard(sources)
    try:
        with Deep(), guard:
            begun = perf_counter()
            modules = Modules(sources, find or find_nothing)
            if timings is not None:
                timings["parse"] = perf_counter() - begun
            program = Program(modules, defines, evaluate)
            program.wanted = wanted
            guard.found = program.diagnostics
            return program, stages(program, timings, library, calls)
    except RecursionError:  # the stages have limits of their own; this one they all share
        message = "this program is nested too deeply, or too many declarations wait for one another"
        remedy = "divide the longest chain of calls, names, structs or brackets"
    except TooLarge:
        message = f"a struct or tuple of this program has more than {MAX_TYPE_SLOTS} values in it"
        remedy = "put some of them into lists"
    raise CompileFailure(sources, [Diagnostic(message, sources.reached, remedy)])


def stages(program: Program, timings: dict[str, float] | None, library: bool,
           calls: bool) -> Code | None:  # fmt: skip
    """What follows on parsing, one after the other."""
    mistakes = program.modules.mistakes
    if mistakes:
        mistakes += mistakes_beside(program, library, calls)
        raise CompileFailure(program.sources, sorted(mistakes, key=lambda d: d.at))
    begun = perf_counter()
    lower(program, library, calls)
    code = None
    lowered = perf_counter()
    if not program.diagnostics:
        code = guarded(emit_reachable, program)
    emitted = perf_counter()
    if code is not None:
        check_code(code, program.sources)
    if timings is not None:
        timings["lower"] = lowered - begun
        timings["emit"] = emitted - lowered
        timings["verify"] = perf_counter() - emitted
    program.diagnostics.sort(key=lambda d: d.at)
    return code


def lower(program: Program, library: bool, calls: bool) -> None:
    """The IR of all functions, where there are no mistakes."""
    declare(program)
    if calls:
        for struct in program.declared_structs:
            named = Meaning("struct", struct, struct.name_at)
            program.universe.names.setdefault(program.modules.struct_name(struct), named)
    keeps = library and program.wanted is None
    compile_script(program, keeps)
    drain(program)
    if not keeps:
        request_the_rest(program, library)
        drain(program)
    finish_exports(program)


def mistakes_beside(program: Program, library: bool, calls: bool) -> list[Diagnostic]:
    """The mistakes in what could be read of the texts, but for those that follow from what could
    not."""
    from contextlib import suppress

    from .damage import Damage

    with suppress(CompileFailure, RecursionError, Stop, TooLarge):  # there are enough to be told
        lower(program, library, calls)
    damage = Damage(program.modules)
    return [d for d in program.diagnostics if not damage.explains(d)]


def find_nothing() -> Resolver:
    """For texts that stand alone: only the library is there."""
    from .source.resolver import Resolver

    return Resolver()


# --- functions ------------------------------------------------------------------------------------


def compile_script(program: Program, library: bool) -> None:
    """Lowers the top-level statements of all modules, those that are imported first, then a call
    of the program's own main() unless it was called."""
    made, body = analysed_script(program, SCRIPT, library)
    node = script_node(SCRIPT, made, body)
    program.understood.append(node)
    if library:
        look_at_declared(program)
        request_the_rest(program, library)
    close(program)
    if program.state is not None:
        program.state.lay_out()
    settle(node)
    if body.failed:
        function = ir.Function(SCRIPT, NONE, (0, 0))
    else:
        show_typed(program, made, SCRIPT)
        function = build_ir(made, [p.mode for p in made.parameters], SCRIPT)
    settle_types(function)
    complete(program, function, body)
    if program.state is not None and program.state.main is not None and not body.failed:
        whole = build_ir(whole_program(program, node), [], WHOLE)
        complete(program, whole, None)
        program.entry = WHOLE


def finish_exports(program: Program) -> None:
    """Functions of a library that see variables get a twin for callers from outside; those that
    raise are not called from there."""
    program.exported = [
        v for v in program.exported if not (isinstance(v.instance, Instance) and v.instance.raises)
    ]
    if program.state is not None and not program.diagnostics:
        program.exported = [twin(program, v) if v.captures else v for v in program.exported]
        drain(program)
    program.exported = [v for v in program.exported if not v.captures]


def request_the_rest(program: Program, library: bool) -> None:
    """Asks for what nothing uses, so that it is checked, too: functions where their parameters have
    types. Of what the program's own text declares and imports, and of all structs, `library` keeps
    everything."""
    modules = program.modules
    kept = set(map(id, modules.main.scope.names.values()))
    for module in [modules.main, *modules.order[:-1]]:
        for meaning in module.own.values():
            if meaning.kind == "alias":
                if not has_parameters(meaning):
                    guarded(alias_value, program, meaning)
        for meaning in module.own.values():
            try:
                wanted = library and (meaning.kind == "struct" or id(meaning) in kept)
                check_declared(program, meaning, module.scope, wanted)
            except Stop:
                continue


def check_declared(program: Program, meaning: Meaning, scope: Scope, library: bool) -> None:
    """Checks the functions of a name that a module declares, or the struct."""
    if meaning.kind == "functions":
        for declaration in meaning.what:
            if declaration.compile_time:
                check_generic(program, declaration, [declaration], [], scope)
            if known_types(program, declaration, scope):
                check_function(program, declaration, None, scope, library)
    elif meaning.kind == "struct" and meaning.what.compile_time:
        struct: tree.Struct = meaning.what
        methods = [m for m in struct.members if isinstance(m, tree.Function)]
        check_generic(program, struct, methods, struct.compile_time, scope)
    elif meaning.kind == "struct":
        t = struct_type(Body(program, scope, None, "<comptime>"), meaning, [], meaning.at)
        for group in list(t.members.values()):
            for declaration in group:
                check_function(program, declaration, t, t.scope, library)
        for make in (t.drop, t.copier, t.mover):
            if make is not None:
                make()
        for constant in t.constants.values():
            if not has_parameters(constant):
                guarded(alias_value, program, constant)


def check_generic(program: Program, declaration: tree.Function | tree.Struct,
                  functions: list[tree.Function], outer: list[tree.Parameter],
                  scope: Scope) -> None:  # fmt: skip
    """Checks what can be seen of a function or struct with parameters when nobody uses it."""
    from .semantics import undefined  # few programs have such declarations

    undefined.check_bounds_named(program, declaration.compile_time, scope)
    for function in functions:
        if not program.is_called(function):
            undefined.check_names(program, function, scope, outer)


def known_types(program: Program, declaration: tree.Function, scope: Scope) -> bool:
    """Whether all names of a function's signature are defined. One that is never called may be
    part of a larger program, so a name that is missing there is only worth a warning."""
    for annotation in [*(p.type for p in declaration.parameters), declaration.result]:
        if not isinstance(annotation, tree.Name) or program.is_called(declaration):
            continue
        name = annotation.id
        own = any(p.name == name for p in declaration.compile_time)
        if own or name in BUILTIN_TYPES or name in LATER or scope.find(name) is not None:
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
    if any(isinstance(p.type, tree.FunctionType) for p in declaration.parameters):
        return
    constructing = declaration.name in CONSTRUCTORS and owner is not None
    parameters = taken(declaration, constructing)
    static = owner is None or any(d.name == "staticmethod" for d in declaration.decorators)
    names = Body(program, scope, None, "<comptime>")
    types: list[Type] = []
    for i, parameter in enumerate(parameters):
        if parameter.type is None:
            if static or constructing or i > 0:
                return
            assert owner is not None
            types.append(owner)
            continue
        t = names.annotation(parameter.type)
        if parameter.star == "*":
            t = list_of(t)
        types.append(t)
    instance = program.request(declaration, owner, scope, types, (), declaration.at, parameters,
                               constructing)  # fmt: skip
    program.result_of(instance, declaration.at)
    if library or not instance.variants:
        instance.variant(())
    if library:
        program.exported.append(instance.variant(()))


# --- emitting -------------------------------------------------------------------------------------


def emit_reachable(program: Program) -> Code | None:
    """The code of the script and all that it reaches (and the exported functions)."""
    exported = {v.ir_name: None for v in program.exported}
    starts = list(dict.fromkeys([SCRIPT, program.entry, *exported]))
    while True:
        functions = reachable(program, starts)
        code = emit(functions, program.sources, Glue(program), program.entry)
        if not program.queue:
            break
        drain(program)  # emitting asked for a destructor that nothing had used before
        starts = list(dict.fromkeys([*starts, *(v.ir_name for v in program.glue.values()
                                                if v.ir_name in program.finished)]))  # fmt: skip
        if program.diagnostics:
            return None
    for function in code.functions:
        function.exported = function.name in exported
    return code


def reachable(program: Program, starts: list[str]) -> list[ir.Function]:
    """The finished functions that some functions reach by calls and destructors."""
    glue = Glue(program)
    order: dict[str, ir.Function] = {}
    stack: list[tuple[str, Variant | None]] = [(name, None) for name in reversed(starts)]
    while stack:
        name, variant = stack.pop()
        if name in order:
            continue
        if name not in program.finished and variant is not None:
            compile_variant(program, variant)
        function = program.finished.get(name)
        if function is None:
            raise program.fail(f"`{name}` cannot be run while it is being compiled", (0, 0))
        order[name] = function
        for block in function.blocks:
            for instruction in block.body:
                callee = instruction.callee
                if callee is not None:
                    stack.append((callee.ir_name, callee))
        for register in function.registers:
            if register.type.owns and runs_code_on_drop(register.type):
                callee = glue.dropper(register.type)
                stack.append((callee.ir_name, callee))
    return list(order.values())


def run_function(program: Program, function: typed.Function, body: Body, at: Any) -> Any:
    """Runs a typed function without parameters while compiling; its result as a Python value."""
    reached = closed_now(program, body)
    if reached is None:
        raise program.fail("this cannot be run while it is being compiled", at)
    seen = [*body.captures, *(v for callee in reached for v in callee.captures)]
    if seen:
        raise program.fail(
            f"what `{seen[0].name}` holds is not known while compiling", at,
            "it is a variable of the script: make it a compile-time name, by `comptime`",
            [Note("assigned here", seen[0].at)])  # fmt: skip
    node = script_node(function.name, function, body)
    spread([node])
    settle(node)
    return run_now(program, build_ir(function, [], function.name), at)


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
    program.finished[function.name] = function
    functions = reachable(program, [function.name])
    if program.diagnostics:
        raise Stop()
    check_pure(program, functions, at)
    code = emit(functions, program.sources, Glue(program), function.name)
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


OUTSIDE = ("write", "read_line", "clock", "sleep", "arguments", "random", "flush", "exit", "python")


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
Program.run_function = run_function
