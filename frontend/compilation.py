"""From typed functions to numbered IR: building, and the passes, function by function."""

from __future__ import annotations

from .build.function import build
from .build.glue import Glue
from .ir import function as ir
from .passes.pipeline import Mistaken, compile_function, copies_text
from .semantics import typed
from .semantics.body import Body
from .semantics.effects import close, settle
from .semantics.functions import understand
from .semantics.inference import blame
from .semantics.program import Instance, Program, Stop, Variant
from .types import I64, NONE, ListType, StructType, TupleType, Type, ViewType, resolve
from .types import Variable as TypeVariable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def drain(program: Program) -> None:
    """Compiles the functions that are asked for until none is left."""
    while program.queue:
        close(program)
        asked_for, program.queue = program.queue, []
        for variant in reversed(asked_for):
            guarded(compile_variant, program, variant)


def guarded(action: Callable[..., Any], *arguments: Any) -> Any:
    """What an action gives; None if it stops, whose mistake is told already."""
    try:
        return action(*arguments)
    except Stop:
        return None


def compile_variant(program: Program, variant: Variant) -> None:
    """Builds one variant of an instance, or a generated function, and runs the passes on it."""
    if variant.function is not None:
        return
    if not isinstance(variant.instance, Instance):
        variant.function = written(program, variant)
        settle_types(variant.function)
        if variant.typed is None or not variant.typed[1].failed:
            complete(program, variant.function, None)
        return
    before = len(program.diagnostics)
    if variant.instance.typed is None and not variant.instance.guessing:
        understand(program, variant.instance)
    if variant.instance.typed is None:  # it is being looked at
        return
    program.sources.reached = variant.instance.declaration.name_at
    function, body = built(program, variant)
    complete(program, function, body)
    if len(program.diagnostics) > before:
        blame(program, variant.instance, before)


def written(program: Program, variant: Variant) -> ir.Function:
    """A function that the compiler writes: of a typed tree, or of IR (see glue)."""
    if variant.write is None:
        function: ir.Function = variant.instance()
        return function
    made, body = variant.typed
    settle(variant)
    if body.failed:
        return ir.Function(variant.ir_name, variant.result_type, made.at)
    return build(made, variant.parameter_modes, variant.ir_name)


def show_typed(program: Program, function: typed.Function, name: str) -> None:
    """Adds a typed function to what `mojovm show --stage=typed` prints."""
    if program.wanted is not None and program.wanted[0] == "typed":
        from .semantics.text import function_text

        program.wanted[1].append(function_text(function, name) + "\n")


def built(program: Program, variant: Variant) -> tuple[ir.Function, Body]:
    """The IR of a function instance, with the body that it was made from."""
    instance: Instance = variant.instance
    made, body = instance.typed
    settle(instance)
    declaration = instance.declaration
    variant.result_type = instance.outcome
    if body.failed:
        function = ir.Function(variant.ir_name, instance.outcome or NONE, declaration.name_at)
    else:
        show_typed(program, made, variant.ir_name)
        function = build(made, variant.parameter_modes, variant.ir_name)
        settle_types(function)
    function.docstring = declaration.docstring or ""
    function.fastmath = any(d.name == "fastmath" for d in declaration.decorators)
    function.defaults = [p.default is not None for p in instance.parameters]
    variant.function = function
    return function, body


def settle_types(function: ir.Function) -> None:
    """Puts in what open element types were found to be."""
    for register in function.registers:
        register.type = resolve(register.type)
    for block in function.blocks:
        for instruction in block.body:
            if instruction.op in ("blank", "zeros", "copy", "borrow"):
                instruction.args[-1] = resolve(instruction.args[-1])


def complete(program: Program, function: ir.Function, body: Body | None) -> None:
    """Runs the passes on a function, if the program has no mistakes so far."""
    program.sources.reached = function.at
    close_elements(function)
    check_elements(program, function)
    wanted = program.wanted
    if wanted is not None and wanted[0] == "types" and body is not None:
        wanted[1].append(types_text(program, function, body))
    if body is not None and body.failed:
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
        wanted[1].append(copies_text(copies, program.sources))
    program.finished[function.name] = function


def close_elements(function: ir.Function) -> None:
    """An element type that was never found is Int: nothing was ever put into the list."""
    for register in function.registers:
        t = register.type
        while isinstance(t, ListType):
            t = resolve(t.element)
        if isinstance(t, TypeVariable):
            t.link = I64
    settle_types(function)


def check_elements(program: Program, function: ir.Function) -> None:
    """A mistake for each value with a list whose elements have nothing in them: such a list could
    not tell its elements apart, nor how much it may hold."""
    looked_at: set[Type] = set()
    for register in function.registers:
        empty = empty_element(register.type, looked_at)
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


def types_text(program: Program, function: ir.Function, body: Body) -> str:
    """The names of a function with their types, as `mojovm show --stage=types` prints them."""
    head = ", ".join(f"{p.name or '_'}: {p.mode or 'copy'} {p.type}" for p in function.parameters)
    lines = [f"{function.name}({head}) -> {function.result}\n"]
    names = {p.name for p in function.parameters}
    for name, t, at in body.types:
        if name not in names:
            _, line, _ = program.sources.position(at[0])
            lines.append(f"    {line}: {name}: {resolve(t)}\n")
    return "".join(lines)
