"""Lower function instances, and find the result types that are not written."""

from __future__ import annotations

from . import conventions, ir, tree
from .glue import Glue, unpack
from .lower import Lowerer
from .passes import Mistaken, compile_function, copies_text
from .passing import CONSTRUCTORS
from .program import Instance, Program, Stop, Variant
from .results import Exploded, Variable
from .source import Note
from .types import (
    BOOL,
    F64,
    I64,
    NONE,
    STR,
    ListType,
    StructType,
    TupleType,
    Type,
    ViewType,
    resolve,
)
from .types import Variable as TypeVariable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


def drain(program: Program) -> None:
    """Compiles the functions that are asked for until none is left."""
    while program.queue:
        variant = program.queue.pop()
        if variant.function is None:
            try:
                compile_variant(program, variant)
            except Stop:  # a mistake in a head, or in what a generated function needs, was reported
                continue


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
    function.fastmath = any(d.name == "fastmath" for d in declaration.decorators)
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
        explode(low, instance, parameter, register)
    if constructing:
        owner = instance.owner
        assert owner is not None
        name, at = declaration.parameters[0].name, declaration.name_at
        fields = {field: Variable(f"{name}.{field}", None, at) for field in owner.fields}
        low.constructed = Exploded(owner, fields)
        low.scopes[0][name] = low.constructed
    for parameter in declaration.parameters:
        if parameter.convention == "out" and not constructing:
            low.out_name = parameter.name
            if result is None or parameter.type is None:
                raise program.fail(f"`out {parameter.name}` needs a type", parameter.at,
                                   "write `out name: Type`, or `-> Type`")  # fmt: skip
            register = function.register(result, parameter.name, parameter.name_at)
            low.declare(parameter.name, register, parameter.name_at)
    low.statements(declaration.body)
    if low.result_type is None:
        low.settle_result(NONE)
    variant.result_type = instance.result_type
    finish(low, function, declaration.name_at)
    return function, low


def explode(low: Lowerer, instance: Instance, parameter: tree.Parameter,
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
        fields[name] = Variable(piece.name, piece, parameter.name_at)
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
    program.source.reached = function.at
    check_elements(program, function)
    if low is not None:
        open_element(low)
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
    except (Mistaken, Stop):  # Stop: of a destructor or copy constructor that a pass asked for
        return
    if wanted is not None and wanted[0] == "copies":
        wanted[1].append(copies_text(copies, program.source))
    program.finished[function.name] = function


def check_elements(program: Program, function: ir.Function) -> None:
    """A mistake for each value with a list whose elements have nothing in them: such a list could
    not tell its elements apart, nor how much it may hold."""
    for register in function.registers:
        empty = empty_element(register.type, set())
        if empty is not None:
            program.report(f"there are no lists of `{empty}`, which has no values in it",
                           register.at, "give it a field, or count in an `Int`")  # fmt: skip
            return


def empty_element(t: Type, seen: set[Type]) -> Type | None:
    """The element without slots of a list in a type, if there is one."""
    t = resolve(t)
    if t in seen:
        return None
    seen.add(t)
    inner: list[Type] = []
    if isinstance(t, ListType | ViewType):
        element = resolve(t.element)
        if not isinstance(element, TypeVariable) and element.slots == 0:
            return element
        inner = [element]
    elif isinstance(t, TupleType):
        inner = list(t.items)
    elif isinstance(t, StructType):
        inner = list(t.fields.values())
    return next((found for i in inner if (found := empty_element(i, seen)) is not None), None)


def open_element(low: Lowerer) -> None:
    """A mistake for each variable whose element type was never found; unnamed ones are Int."""
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
            raise program.fail(
                f"the result type of `{name}` cannot be inferred, as it calls itself",
                at,
                "write it: `-> …`",
                [Note("declared here", declaration.name_at)],
            )
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


NOTE_LIMIT = 8  # a mistake deep within calls of generic functions names this many of them


def blame(program: Program, instance: Instance, before: int) -> None:
    """Mistakes in a generic function's body belong to the call that gave it these types."""
    declaration, at = instance.declaration, instance.called_from
    implied = 1 if instance.owner is not None else 0
    if at is None or all(p.type is not None for p in instance.parameters[implied:]):
        return
    shown = ", ".join(str(t) for t in instance.parameter_types)
    if len(shown) > 200:
        shown = shown[:200] + "…"
    for diagnostic in program.diagnostics[before:]:
        body_at = diagnostic.at
        if declaration.at[0] <= body_at[0] < declaration.at[1]:
            diagnostic.at = at
            if len(diagnostic.notes) < NOTE_LIMIT:
                diagnostic.notes.insert(0, Note("in the function's body", body_at))
            if not diagnostic.message.startswith("in `"):  # the innermost call says what is wrong
                message = f"in `{declaration.name}` called with ({shown}): {diagnostic.message}"
                diagnostic.message = message


def guess_result(instance: Instance, returns: list[Any]) -> Type | None:
    """The result type of a function that calls itself, from its other returns."""
    types = {p.name: t for p, t in zip(instance.parameters, instance.parameter_types, strict=True)}
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
