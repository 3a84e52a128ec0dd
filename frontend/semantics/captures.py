"""Variables of the script that functions see: they become parameters that nobody writes.

A function whose body names such a variable has it as a further parameter, lent, or lent for change
where the body (or what it calls) changes it; so has each function that calls one, and every call
passes it on, until the script passes the variable itself. The passes after that see ordinary
arguments: they keep a variable alive until the last call that needs it, and refuse what overlaps.

What a function calls is known when its body was looked at, so all bodies are looked at before the
first is built. The sets are the least fixed point over the calls.
"""

from __future__ import annotations

from ..types import resolve
from . import typed
from .body import Body, local, note
from .functions import understand
from .inference import blame
from .program import Instance, Program, Variant
from .races import check_races
from .typed import Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import TypeAlias

Callee: TypeAlias = "Instance | Variant"


def close(program: Program) -> None:
    """Looks at the bodies of all functions that were asked for, and finds what each captures."""
    while True:
        waiting = [i for i in program.instances.values() if i.typed is None and not i.guessing]
        generated = [v for v in program.glue.values() if v.typed is None and v.write is not None]
        if not waiting and not generated:
            break
        for instance in waiting:
            if instance.typed is None:  # nobody wanted to know its result meanwhile
                before = len(program.diagnostics)
                understand(program, instance)
                if len(program.diagnostics) > before:
                    blame(program, instance, before)
        for variant in generated:
            variant.typed = variant.write()
            program.understood.append(variant)
    fresh, program.understood = program.understood, []
    spread(program, fresh)


def captured_by(program: Program, body: Body) -> list[Variable]:
    """The variables of the script that an expression which is evaluated while compiling would see,
    itself or through what it calls; looks at the bodies of that."""
    seen: set[Callee] = set()
    found = list(body.captures)
    work = [node_of(call.callee) for call in body.calls]
    while work:
        callee = work.pop()
        if callee in seen:
            continue
        seen.add(callee)
        if callee.typed is None and isinstance(callee, Instance):
            if callee.guessing:
                continue  # the driver refuses to run what is being compiled
            understand(program, callee)
        elif callee.typed is None and callee.write is not None:
            callee.typed = callee.write()
            program.understood.append(callee)
        found += callee.captures
        if callee.typed is not None:
            work += [node_of(call.callee) for call in callee.typed[1].calls]
    return found


def node_of(callee: Callee) -> Callee:
    """An instance, or a function that the compiler writes."""
    inner = callee.instance if isinstance(callee, Variant) else callee
    return inner if isinstance(inner, Instance) else callee


def spread(program: Program, fresh: list[Callee]) -> None:
    """Gives each function what those that it calls capture, until nothing changes."""
    callers: dict[Callee, list[Callee]] = {}
    for each in fresh:
        for call in each.typed[1].calls:
            callers.setdefault(node_of(call.callee), []).append(each)
    work = list(callers)
    while work:
        callee = work.pop()
        for caller in callers.get(callee, ()):
            if take_over(caller, callee):
                work.append(caller)
    for each in fresh:
        add_parameters(program, each)


def take_over(caller: Callee, callee: Callee) -> bool:
    """Adds what a callee captures to a caller's; whether that was news."""
    news = False
    for variable, inner in callee.captures.items():
        mine = caller.captures.get(variable)
        if mine is None:
            mine = Variable(variable.name, variable.type, variable.at, "capture")
            mine.mode = "read"
            caller.captures[variable] = mine
            news = True
        if inner.mode == "mut" and mine.mode != "mut":
            mine.mode = "mut"
            news = True
    return news


def add_parameters(program: Program, function: Callee) -> None:
    """What a function captures is passed to it."""
    if not function.captures:
        return
    made, body = function.typed
    if isinstance(function, Instance) and function.kind != "function" and not may_capture(function):
        variable = next(iter(function.captures))
        program.report(
            f"`{function.declaration.name}` cannot see the script's variable `{variable.name}`",
            function.declaration.name_at, "it is called where nothing can be passed to it",
            note("the variable", variable.at))  # fmt: skip
        body.failed = True
        return
    for variable, mine in function.captures.items():
        mine.type = resolve(variable.type)
        made.parameters.append(mine)
    if isinstance(function, Instance):
        for variant in function.variants.values():
            variant.parameter_types = function.types
            variant.parameter_modes = function.modes(variant.given)
    else:
        mine = list(function.captures.values())
        function.parameter_types = [*function.parameter_types, *(m.type for m in mine)]
        function.parameter_modes = [*function.parameter_modes, *(m.mode for m in mine)]


def may_capture(function: Instance) -> bool:
    """Whether calls of a function are written in the program, so that they can pass more on."""
    name = function.declaration.name
    return (
        function.kind == "constructor"
        and name == "__init__"
        and not any(
            p.keyword_only and p.name in ("copy", "move", "take") for p in function.parameters
        )
    )


def settle(function: typed.Function, body: Body, captures: dict[Variable, Variable]) -> None:
    """Completes the calls of a function with what their callees capture; then races can be seen."""
    for call in body.calls:
        added = list(node_of(call.callee).captures)
        if not added:
            continue
        count = len(call.arguments)
        call.arguments += [local(captures.get(v, v), call.at) for v in added]
        call.modes += [node_of(call.callee).captures[v].mode for v in added]
        if call.order is not None:
            call.order += range(count, len(call.arguments))
    body.calls = []
    if body.is_parallel and not body.failed:
        check_races(body, function)
