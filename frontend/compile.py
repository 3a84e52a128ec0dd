"""Source text to Code: the pipeline of the frontend, and its stages for `mojovm show`.

`evaluate(code, function index)` is lent by the host to run compile-time expressions; without it
whatever is not folded by itself is refused.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from time import perf_counter
from typing import Any

from mojovm.bytecode.code import Code

from . import conventions, ir, tree
from .calls import CONSTRUCTORS, implicit_sizes, taken
from .declarations import (
    BUILTIN_TYPES,
    LATER,
    Alias,
    alias_value,
    defined,
    import_names,
    struct_type,
)
from .emit import emit
from .glue import Glue, unpack
from .lower import Lowerer
from .parse import parse
from .passes import Mistaken, compile_function, copies_text
from .program import Instance, Program, Stop, Variant
from .results import Exploded, Meaning, Result, Variable
from .source import CompileFailure, Diagnostic, Note, Source
from .types import BOOL, F64, I64, NONE, STR, StructType, Type, resolve

SCRIPT = "<script>"
RECURSION_LIMIT = 12_000
Evaluate = Callable[[Code, int], Any]


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
    try:
        program, _ = build(Source(name, text), defines or {}, evaluate, None, False)
    except CompileFailure as failure:
        return failure.diagnostics
    return sorted([*program.diagnostics, *program.warnings], key=lambda d: d.at)


def show(text: str, name: str, stage: str, defines: dict[str, str] | None = None,
         evaluate: Evaluate | None = None) -> str:  # fmt: skip
    """The program after a stage, as text."""
    from .show import tokens_text, tree_text

    source = Source(name, text)
    if stage == "tokens":
        return tokens_text(source)
    if stage == "tree":
        return tree_text(parse(source))
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
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, RECURSION_LIMIT))
    collecting = gc.isenabled()
    gc.disable()  # trees and IR are acyclic in the main and soon gone; collecting costs a tenth
    try:
        begun = perf_counter()
        module = parse(source)
        parsed = perf_counter()
        program = Program(source, defines, evaluate)
        program.wanted = wanted
        declare(program, module)
        compile_script(program)
        drain(program)
        check_the_rest(program, library)
        code = None
        lowered = perf_counter()
        if not program.diagnostics:
            code = emit_reachable(program, library)
        if timings is not None:
            timings["parse"] = parsed - begun
            timings["lower"] = lowered - parsed
            timings["emit"] = perf_counter() - lowered
        program.diagnostics.sort(key=lambda d: d.at)
        return program, code
    finally:
        sys.setrecursionlimit(limit)
        if collecting:
            gc.enable()


# --- declarations ---------------------------------------------------------------------------------


def declare(program: Program, module: tree.Module) -> None:
    """Files the module's declarations; what remains is the script."""
    names = program.globals.names
    places: dict[str, Any] = {}
    for name, value in program.defines.items():
        names[name] = Meaning("constant", defined(value))
    from .modules import HELPERS

    for name, helper in HELPERS.items():
        names[name] = Meaning("builtin", helper)
    for statement in module.body:
        try:
            declare_one(program, statement, places)
        except Stop:
            if isinstance(statement, tree.Import) and statement.names:
                for name, alias in statement.names:
                    names.setdefault(alias or name, Meaning("failed", None))
    for declaration in program.declared_structs:
        for member in declaration.members:
            if isinstance(member, tree.Function):
                program.methods.setdefault(member.name, []).append(member)
    find_script_names(program)


def declare_one(program: Program, statement: tree.Stmt, places: dict[str, Any]) -> None:
    """Files one top-level statement."""
    names = program.globals.names
    if isinstance(statement, tree.Function):
        check_signature(program, statement)
        group = names.get(statement.name)
        if group is not None and group.kind == "functions":
            if any(same_signature(f, statement) for f in group.what):
                raise program.fail(
                    f"`{statement.name}` is defined already", statement.name_at,
                    "give it another name, or other parameters",
                    [Note("first defined here", places[statement.name])])  # fmt: skip
            group.what.append(statement)
            return
        clash(program, statement.name, statement.name_at, places)
        names[statement.name] = Meaning("functions", [statement], statement.name_at)
    elif isinstance(statement, tree.Struct):
        check_decorators(program, statement.decorators)
        for member in statement.members:
            if isinstance(member, tree.Function):
                check_signature(program, member)
        clash(program, statement.name, statement.name_at, places)
        names[statement.name] = Meaning("struct", statement, statement.name_at)
        program.declared_structs.append(statement)
    elif isinstance(statement, tree.Trait):
        names[statement.name] = Meaning("failed", None)
        raise program.fail("traits are not supported yet", statement.name_at)
    elif isinstance(statement, tree.CompileTime):
        if statement.name in program.defines:
            return
        clash(program, statement.name, statement.name_at, places)
        names[statement.name] = Meaning(
            "alias", Alias(statement, program.globals, program), statement.name_at
        )
        program.aliases.append(names[statement.name])
    elif isinstance(statement, tree.Import):
        for name, meaning in import_names(program, statement):
            names[name] = meaning
    else:
        program.script.append(statement)


def check_signature(program: Program, function: tree.Function) -> None:
    """Mistakes in a function's head that no call is needed to see."""
    check_decorators(program, function.decorators)
    if function.is_async:
        program.report("`async` functions are not supported yet", function.name_at)
    seen: dict[str, Any] = {}
    defaulted = False
    for parameter in function.parameters:
        if parameter.star == "marker":
            continue
        if parameter.name in seen:
            program.report(f"parameter `{parameter.name}` is declared twice", parameter.name_at)
        seen[parameter.name] = parameter
        if parameter.star == "**":
            program.report("`**` parameters are not supported yet", parameter.at)
        if parameter.default is not None:
            defaulted = True
        elif defaulted and not parameter.keyword_only and not parameter.star and (
            parameter.convention != "out"
        ):  # fmt: skip
            program.report(
                f"parameter `{parameter.name}` without a default follows one with a default",
                parameter.name_at, "give it a default, or put it first")  # fmt: skip


DECORATORS = frozenset(
    "always_inline no_inline inline export staticmethod parameter noncapturing nonmaterializable "
    "value fieldwise_init register_passable implicit deprecated doc_private doc_hidden "
    "unroll extern compiler.register explicit_destroy adaptive fastmath align stable unstable".split()
)


def check_decorators(program: Program, decorators: list[tree.Decorator]) -> None:
    """A mistake for each decorator that does not exist."""
    for decorator in decorators:
        if decorator.name not in DECORATORS:
            from difflib import get_close_matches

            near = get_close_matches(decorator.name, sorted(DECORATORS), 1, 0.6)
            program.report(f"decorator `{decorator.name}` is not defined", decorator.at,
                           f"did you mean `@{near[0]}`?" if near else "remove it")  # fmt: skip


def clash(program: Program, name: str, at: Any, places: dict[str, Any]) -> None:
    """A mistake if a name is declared already."""
    if name in places:
        raise program.fail(f"`{name}` is defined already", at, "give it another name",
                           [Note("first defined here", places[name])])  # fmt: skip
    places[name] = at


def same_signature(a: tree.Function, b: tree.Function) -> bool:
    """Whether two functions could not be told apart by a call."""
    return [shape(p) for p in a.parameters] == [shape(p) for p in b.parameters] and (
        len(a.compile_time) == len(b.compile_time)
    )


def shape(parameter: tree.Parameter) -> Any:
    """What distinguishes a parameter in overloading."""
    t = parameter.type
    return (parameter.star, parameter.name if parameter.keyword_only else "", structure(t))


def structure(node: Any) -> Any:
    """A tree without its places, to be compared."""
    return tuple(
        (type(n).__name__, getattr(n, "id", None), getattr(n, "name", None), getattr(n, "value", None)
         if isinstance(n, tree.Number) else None)
        for n in conventions.walk(node)
    )  # fmt: skip


def find_script_names(program: Program) -> None:
    """Names that the script assigns at its top level, as functions see them."""
    counts: dict[str, int] = {}
    for node in conventions.walk(program.script):
        targets: list[Any] = []
        if isinstance(node, tree.Assign):
            targets = list(node.targets)
        elif isinstance(node, tree.Declare | tree.AugAssign | tree.For):
            targets = [node.target]
        for target in targets:
            for item in target.items if isinstance(target, tree.TupleDisplay) else [target]:
                if isinstance(item, tree.Name):
                    counts[item.id] = counts.get(item.id, 0) + 1
    for statement in program.script:
        value: Any = None
        target = None
        if isinstance(statement, tree.Assign) and len(statement.targets) == 1:
            target, value = statement.targets[0], statement.value
        elif isinstance(statement, tree.Declare):
            target, value = statement.target, statement.value
        if isinstance(target, tree.Name):
            literal = isinstance(value, tree.Number | tree.Text | tree.Constant)
            if literal and counts[target.id] == 1:
                t = statement.type if isinstance(statement, tree.Declare) else None
                constant = tree.CompileTime(statement.at, target.id, target.at, [], t, value)
                program.script_names[target.id] = Meaning(
                    "alias", Alias(constant, program.globals, program), target.at
                )
            else:
                program.script_names[target.id] = Meaning("script variable", None, target.at)


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


def drain(program: Program) -> None:
    """Compiles the functions that are asked for until none is left."""
    while program.queue:
        variant = program.queue.pop()
        if variant.function is None:
            compile_variant(program, variant)


def compile_variant(program: Program, variant: Variant) -> None:
    """Lowers one variant of an instance, or a generated function, and runs the passes on it."""
    if variant.function is not None:
        return
    if not isinstance(variant.instance, Instance):
        variant.function = variant.instance()
        settle_types(variant.function)
        complete(program, variant.function, None)
        return
    before = len(program.diagnostics)
    function, low = lower_variant(program, variant)
    complete(program, function, low)
    if len(program.diagnostics) > before:
        blame(program, variant.instance, before)


def lower_variant(program: Program, variant: Variant) -> tuple[ir.Function, Lowerer]:
    """The IR of a function instance."""
    instance: Instance = variant.instance
    declaration = instance.declaration
    result = instance.result_type
    function = ir.Function(variant.ir_name, result or NONE, declaration.name_at)
    variant.function = function
    function.docstring = declaration.docstring or ""
    low = Lowerer(program, function, instance.scope, instance)
    constructing = declaration.name in CONSTRUCTORS and instance.owner is not None
    deinit: list[tuple[tree.Parameter, ir.Register]] = []
    for parameter, t, mode in zip(
        instance.parameters, instance.parameter_types, variant.parameter_modes, strict=True
    ):
        register = function.register(t, parameter.name, parameter.name_at)
        register.mode = mode
        function.parameters.append(register)
        function.defaults.append(parameter.default is not None)
        if parameter.convention == "deinit" or (
            instance.kind == "destructor" and parameter is instance.parameters[0]
        ) or (declaration.name == "__moveinit__" and mode == "own"):  # fmt: skip
            deinit.append((parameter, register))
            continue
        low.declare(parameter.name, register, parameter.name_at)
    for parameter, register in deinit:
        explode(program, low, instance, parameter, register)
    if constructing:
        owner = instance.owner
        assert owner is not None
        fields = {n: Variable(n, None, declaration.name_at) for n in owner.fields}
        low.constructed = Exploded(owner, fields)
        low.scopes[0][declaration.parameters[0].name] = low.constructed
    for parameter in declaration.parameters:
        if parameter.convention == "out" and not constructing:
            low.out_name = parameter.name
            assert result is not None
            register = function.register(result, parameter.name, parameter.name_at)
            low.declare(parameter.name, register, parameter.name_at)
    low.statements(declaration.body)
    if low.result_type is None:
        low.settle_result(NONE, declaration.name_at)
    variant.result_type = instance.result_type
    finish(low, function, declaration.name_at)
    return function, low


def explode(program: Program, low: Lowerer, instance: Instance, parameter: tree.Parameter,
            register: ir.Register) -> None:  # fmt: skip
    """A `deinit` parameter: its fields become variables that end one by one."""
    t = resolve(register.type)
    if not isinstance(t, StructType):
        low.declare(parameter.name, register, parameter.name_at)
        return
    pieces = unpack(low, register, t)
    fields = {}
    for name, piece in zip(t.fields, pieces, strict=False):
        piece.name = f"{parameter.name}.{name}"
        fields[name] = Variable(name, piece, parameter.name_at)
    low.scopes[0][parameter.name] = Exploded(t, fields)
    if t.has_drop and instance.kind == "destructor":
        alive, blank = low.new_block(), low.new_block()
        low.end(ir.branch(pieces[-1], alive, blank, parameter.at))
        low.block = blank
        low.end(ir.ret(None, parameter.at))
        low.block = alive


def finish(low: Lowerer, function: ir.Function, at: Any) -> None:
    """Ends the last block: a return if it is reached, a mistake if a result is missing."""
    last = low.block
    if last.end is None:
        if not reached(function, last):
            last.end = ir.unreachable(at)
        elif low.constructed is not None:
            if not low.failed:
                low.guarded(low.return_constructed, at)
        elif low.out_name is not None:
            low.guarded(low.return_out, at)
        elif low.result_type is not None and low.result_type is not NONE and not low.failed:
            low.program.report(
                f"`{low.instance.declaration.name if low.instance else function.name}` may end "
                "without returning a value", at,
                f"return a `{low.result_type}` on every path")  # fmt: skip
    for block in function.blocks:
        if block.end is None:
            block.end = ir.ret(None, at)
    settle_types(function)
    function.result = resolve(low.result_type or NONE)


def settle_types(function: ir.Function) -> None:
    """Puts in what open element types were found to be."""
    for register in function.registers:
        register.type = resolve(register.type)
    for block in function.blocks:
        for instruction in block.body:
            if instruction.op in ("blank", "zeros", "copy", "borrow"):
                instruction.args[-1] = resolve(instruction.args[-1])


def reached(function: ir.Function, goal: ir.Block) -> bool:
    """Whether control may come to a block."""
    seen, stack = {function.blocks[0].id}, [function.blocks[0]]
    while stack:
        block = stack.pop()
        if block is goal:
            return True
        for target in block.end.targets if block.end is not None else ():
            if target.id not in seen:
                seen.add(target.id)
                stack.append(target)
    return False


def complete(program: Program, function: ir.Function, low: Lowerer | None) -> None:
    """Runs the passes on a function, if the program has no mistakes so far."""
    if low is not None:
        open_element(program, low)
    wanted = program.wanted
    if wanted is not None and wanted[0] == "types" and low is not None:
        wanted[1].append(types_text(program, function, low))
    if low is not None and low.failed:
        return

    def collect(stage: str, text: str) -> None:
        if wanted is not None and wanted[0] == stage:
            wanted[1].append(text + "\n")

    try:
        copies = compile_function(
            function, program.report, Glue(program), collect if wanted else None
        )
    except Mistaken:
        return
    if wanted is not None and wanted[0] == "copies":
        wanted[1].append(copies_text(copies, program.source))
    program.finished[function.name] = function


def open_element(program: Program, low: Lowerer) -> None:
    """A mistake for each variable whose element type was never found; unnamed ones are Int."""
    from .types import ListType
    from .types import Variable as TypeVariable

    for register in low.function.registers:
        t = register.type
        while isinstance(t, ListType):
            t = resolve(t.element)
        if isinstance(t, TypeVariable):
            t.link = I64
    settle_types(low.function)


def types_text(program: Program, function: ir.Function, low: Lowerer) -> str:
    """The names of a function with their types, as `mojovm show --stage=types` prints them."""
    head = ", ".join(f"{p.name or '_'}: {p.mode or 'copy'} {p.type}" for p in function.parameters)
    lines = [f"{function.name}({head}) -> {function.result}\n"]
    names = {p.name for p in function.parameters}
    for name, t, at in low.types:
        if name not in names:
            line, _ = program.source.position(at[0])
            lines.append(f"    {line}: {name}: {resolve(t)}\n")
    return "".join(lines)


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
                        check_function(program, declaration, t, t.scope, False)
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
            from .types import list_of

            t = list_of(t)
        types.append(t)
    instance = program.request(declaration, owner, scope, types, (), declaration.at, parameters,
                               constructing)  # fmt: skip
    program.result_of(instance, declaration.at, declaration.name)
    if library or not instance.variants:
        instance.variant(())
    if library and owner is None:
        program.exported.append(instance.variant(()).ir_name)


# --- result types ---------------------------------------------------------------------------------


def result_of(program: Program, instance: Instance, at: Any, name: str) -> Type:
    """The result type of an instance: written, or inferred by lowering its body now."""
    if instance.result_type is not None:
        return instance.result_type
    declaration = instance.declaration
    if instance.owner is not None and declaration.name in CONSTRUCTORS:
        instance.result_type = instance.owner
        return instance.owner
    low = Lowerer(program, ir.Function("<comptime>", NONE, (0, 0)), instance.scope)
    for parameter in declaration.parameters:
        if parameter.convention == "out" and parameter.type is not None:
            instance.result_type = low.program_type(parameter.type, instance.scope)
            return instance.result_type
    if declaration.result is not None:
        if declaration.result_convention == "ref":
            raise program.fail("functions that return references are not supported yet",
                               declaration.result.at)  # fmt: skip
        instance.result_type = low.program_type(declaration.result, instance.scope)
        return instance.result_type
    returns = [n.value for n in conventions.facts(declaration.body, program.facts)
               if isinstance(n, tree.Return) and n.value is not None]  # fmt: skip
    if not returns:
        instance.result_type = NONE
        return NONE
    if instance.guessing:
        guessed = guess_result(instance, returns)
        if guessed is None:
            raise program.fail(f"the result type of `{name}` cannot be inferred, as it calls itself",
                               at, "write it: `-> …`",
                               [Note("declared here", declaration.name_at)])  # fmt: skip
        instance.result_type = guessed
        return guessed
    instance.guessing = True
    program.nesting += 1
    if program.nesting > 60:
        raise program.fail("too many functions without a result type call one another", at,
                           "write `-> …` in their heads")  # fmt: skip
    try:
        compile_variant(program, instance.variant(()))
    finally:
        program.nesting -= 1
        instance.guessing = False
    if instance.result_type is None:
        instance.result_type = NONE
    return instance.result_type


def blame(program: Program, instance: Instance, before: int) -> None:
    """Mistakes in a generic function's body belong to the call that gave it these types."""
    declaration, at = instance.declaration, instance.called_from
    implied = 1 if instance.owner is not None else 0
    if at is None or all(p.type is not None for p in instance.parameters[implied:]):
        return
    shown = ", ".join(str(t) for t in instance.parameter_types)
    for diagnostic in program.diagnostics[before:]:
        body_at = diagnostic.at
        if declaration.at[0] <= body_at[0] < declaration.at[1]:
            diagnostic.notes.insert(0, Note("in the function's body", body_at))
            name = declaration.name
            diagnostic.message = f"in `{name}` called with ({shown}): {diagnostic.message}"
            diagnostic.at = at


def guess_result(instance: Instance, returns: list[Any]) -> Type | None:
    """The result type of a function that calls itself, from its other returns."""
    types = {
        p.name: t for p, t in zip(instance.parameters, instance.parameter_types, strict=True)
    }
    for value in returns:
        found = guess(value, types)
        if found is not None:
            return found
    return None


def guess(expr: Any, names: dict[str, Type]) -> Type | None:
    """The type of a simple expression, or None."""
    if isinstance(expr, tree.Number):
        return F64 if expr.is_float else I64
    if isinstance(expr, tree.Text | tree.Template):
        return STR
    if isinstance(expr, tree.Compare) or isinstance(expr, tree.Constant) and expr.value is not None:
        return BOOL
    if isinstance(expr, tree.Name):
        return names.get(expr.id)
    if isinstance(expr, tree.Subscript):
        t = guess(expr.value, names)
        sliced = expr.args and isinstance(expr.args[0].value, tree.Slice)
        return t if sliced or t is STR else getattr(t, "element", None)
    if isinstance(expr, tree.Unary):
        return BOOL if expr.op == "not" else guess(expr.operand, names)
    if isinstance(expr, tree.Ternary):
        return guess(expr.then, names) or guess(expr.other, names)
    if isinstance(expr, tree.Logical):
        return guess(expr.left, names) or guess(expr.right, names)
    if isinstance(expr, tree.Binary):
        left, right = guess(expr.left, names), guess(expr.right, names)
        if left is not None and right is not None and left is not right:
            return left if left.is_float else right
        return left or right
    return None


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
    from .types import runs_code_on_drop

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

__all__ = ["Result", "check", "compile_source", "show"]
