"""What functions do to their parameters and to the script's variables, from what they call.

A parameter whose convention is not written is lent for change if the body changes what it is given,
given if the body makes it another value, else lent. A variable of the script that a body names
becomes a parameter that nobody writes, lent, or lent for change; each function that calls one has
it too, and every call passes it on, until the script passes the variable itself. So the passes see
ordinary arguments: they keep a variable alive until the last call that needs it, and refuse what
overlaps.

Both depend on what is called. So all bodies are looked at before the first is built, and what they
do is the least fixed point over their calls. The convention "?" stands for one not known yet.
"""

from __future__ import annotations

from ..types import resolve
from . import typed
from .body import Body, kept, local, note
from .changes import borrowed_transferred, check_assignable, check_changeable, check_overlaps, root
from .functions import understand
from .inference import blame
from .program import Instance, Program, Stop, Variant, passes_by_copy
from .typed import Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import TypeAlias

Callee: TypeAlias = "Instance | Variant"  # a function, or one that the compiler writes


def close(program: Program) -> None:
    """Looks at the bodies of all functions that were asked for, and finds what each does."""
    nodes: list[Callee] = []
    while True:
        look_at_all(program)
        fresh, program.understood = program.understood, []
        if not fresh:
            break
        nodes += [each for each in fresh if not each.is_closed]
        spread(nodes)
    for each in nodes:
        finish(program, each)


def look_at_all(program: Program) -> None:
    """Looks at the bodies of all functions that were asked for, until they ask for no others. Those
    that the compiler writes come last: the others tell what is put into the script's lists."""
    instances = generated = -1
    while instances != len(program.instances) or generated != len(program.glue):
        instances = look_at_declared(program)
        if program.script is not None:
            program.script.close_types()
        generated = len(program.glue)
        for each in list(program.glue.values()):
            look_at(program, each)


def look_at_declared(program: Program) -> int:
    """The same for those that are declared; how many were asked for."""
    count = -1
    while count != len(program.instances):
        count = len(program.instances)
        for each in list(program.instances.values()):
            look_at(program, each)
    return count


def closed_now(program: Program, body: Body) -> list[Callee] | None:
    """The same for what a body calls, while others are still looked at: all that it reaches; None
    if that is not known yet, because it reaches what is being looked at."""
    while True:
        reached: dict[Callee, None] = {}
        work = [node_of(call.callee) for call in body.calls]
        while work:
            callee = work.pop()
            if callee in reached:
                continue
            if isinstance(callee, Instance) and callee.guessing:
                return None
            reached[callee] = None
            look_at(program, callee)
            if callee.typed is None:
                return None
            work += [node_of(call.callee) for call in callee.typed[1].calls]
        nodes = [each for each in reached if not each.is_closed]
        if not spread(nodes):
            break
    for each in nodes:
        finish(program, each)
    return list(reached)


def look_at(program: Program, callee: Callee) -> None:
    """Looks at the body of a function, if nobody did yet."""
    if callee.typed is not None:
        return
    if isinstance(callee, Instance):
        if not callee.guessing:
            before = len(program.diagnostics)
            understand(program, callee)
            if len(program.diagnostics) > before:
                blame(program, callee, before)
    elif callee.write is not None:
        callee.typed = callee.write()
        program.understood.append(callee)


def node_of(callee: Callee) -> Callee:
    """An instance, or a function that the compiler writes."""
    inner = callee.instance if isinstance(callee, Variant) else callee
    return inner if isinstance(inner, Instance) else callee


# --- the fixed point -----------------------------------------------------------------------------


def spread(nodes: list[Callee]) -> bool:
    """Gives each function what those that it calls do, until nothing changes; whether new calls
    came to light, which store what was changed."""
    callers: dict[Callee, list[tuple[Callee, typed.Call]]] = {}
    calls = 0
    for each in nodes:
        for call in each.typed[1].calls:
            callers.setdefault(node_of(call.callee), []).append((each, call))
            calls += 1
    work = dict.fromkeys(callers)
    while work:
        callee, _ = work.popitem()
        for caller, call in callers.get(callee, ()):
            if (
                take_over(caller, callee)
                | change_arguments(caller, call, callee)
                | change_captured(caller, call, callee)
            ):
                work[caller] = None
    return sum(len(each.typed[1].calls) for each in nodes) > calls


def take_over(caller: Callee, callee: Callee) -> bool:
    """Adds what a callee captures to a caller's captures; whether that was news. The script, or the
    function around, has the variables themselves."""
    body: Body = caller.typed[1]
    news = False
    for variable, inner in callee.captures.items():
        if is_owner(body, variable):
            continue
        mine = caller.captures.get(variable)
        if mine is None:
            mine = Variable(variable.name, variable.type, variable.at, "capture")
            mine.mode = "read"
            caller.captures[variable] = mine
            news = True
        if inner.mode == "mut" and mine.mode != "mut":
            mine.mode = "mut"
            news = True
        if inner.rebound and not mine.rebound:
            mine.rebound = news = True
    return news


def is_owner(body: Body, variable: Variable) -> bool:
    """Whether a captured variable is the caller's own."""
    owner = body.program.owners.get(variable)
    return owner is body if owner is not None else body.is_script or body.state is not None


def change_arguments(caller: Callee, call: typed.Call, callee: Callee) -> bool:
    """Changes the places that a call passes to parameters which are found to be lent for change;
    whether that says something new of the caller."""
    if isinstance(callee, Variant):
        return False
    body: Body = caller.typed[1]
    news = False
    for i in callee.inferred:
        argument = call.arguments[i]
        if i in call.changed or mode_of(callee, i) != "mut":
            continue
        call.changed.append(i)
        if not isinstance(argument, typed.Place):
            continue
        variable = root(argument)
        before = variable is not None and (variable.changed, variable.mode)
        try:
            if isinstance(argument, typed.Slice):
                call.arguments[i] = typed.Own(argument.at, kept(argument.type), argument)
                continue
            check_changeable(body, argument, argument.at, "pass for change")
        except Stop:
            body.failed = True
        news |= variable is not None and before != (variable.changed, variable.mode)
    return news


def change_captured(caller: Callee, call: typed.Call, callee: Callee) -> bool:
    """Changes the caller's own variables that a callee captures and changes; whether that says
    something new of the caller."""
    body: Body = caller.typed[1]
    news = False
    for variable, inner in callee.captures.items():
        if inner.mode != "mut" or body.program.owners.get(variable) is not body:
            continue
        before = variable.changed, variable.rebound, variable.mode
        if (variable, call) in body.program.changed_by:
            continue
        body.program.changed_by.add((variable, call))
        try:
            if inner.rebound:
                check_assignable(body, variable, call.at)
            check_changeable(body, local(variable, call.at), call.at, "change here")
        except Stop:
            body.failed = True
        news |= before != (variable.changed, variable.rebound, variable.mode)
    return news


def mode_of(callee: Instance, i: int) -> str:
    """How a parameter is passed, as far as is known."""
    mode = callee.parameter_modes[i]
    if mode != "?":
        return mode
    made: typed.Function = callee.typed[0]
    variable = made.parameters[i]
    t = resolve(callee.parameter_types[i])
    if callee.parameters[i].convention == "ref":
        return "mut" if variable.changed or variable.rebound else "read"
    if variable.changed and t.kind != "str" and not passes_by_copy(t):
        return "read" if callee.is_special else "mut"
    if not t.owns:
        return "read"
    return "own" if variable.changed or variable.rebound else "lend"


# --- when it is known ----------------------------------------------------------------------------


def finish(program: Program, function: Callee) -> None:
    """Fixes how the parameters of a function are passed, those that nobody writes included."""
    if function.is_closed:
        return
    function.is_closed = True
    made, body = function.typed
    if isinstance(function, Instance):
        modes = [mode_of(function, i) for i in range(len(function.parameter_modes))]
        function.parameter_modes = modes
        for variable, mode in zip(made.parameters, modes, strict=True):
            variable.mode = mode
            if mode in ("read", "lend") and variable.given_away is not None:
                program.report(*borrowed_transferred(variable, variable.given_away))
                body.failed = True
        if function.captures and function.is_special:
            seen = next(iter(function.captures))
            program.report(
                f"`{function.declaration.name}` cannot see the script's variable `{seen.name}`",
                function.declaration.name_at, "it is called where nothing can be passed to it",
                note("the variable", seen.at))  # fmt: skip
            body.failed = True
            function.captures.clear()
    for variable, mine in function.captures.items():
        mine.type = resolve(variable.type)
        made.parameters.append(mine)
    if isinstance(function, Instance):
        for variant in function.variants.values():
            variant.parameter_types = function.types
            variant.parameter_modes = function.modes(variant.given)
    else:
        seen_here = list(function.captures.values())
        function.parameter_types = [*function.parameter_types, *(m.type for m in seen_here)]
        function.parameter_modes = [*function.parameter_modes, *(m.mode for m in seen_here)]


def settle(function: Callee) -> None:
    """Completes the calls of a function when it is known what their callees do, and looks for
    arguments that overlap and for races."""
    made, body = function.typed
    if function.is_settled:
        return
    function.is_settled = True
    for call in body.calls:
        callee = node_of(call.callee)
        if isinstance(callee, Instance):
            call.modes = list(callee.parameter_modes)
        count = len(call.arguments)
        for variable, inner in callee.captures.items():
            call.arguments.append(passed_on(function, body, variable, call.at))
            call.modes.append(inner.mode)
        try:
            call.arguments = check_overlaps(body, call.arguments, call.modes, call.at)
        except Stop:
            body.failed = True
        if call.order is not None:
            call.order += range(count, len(call.arguments))
    if body.appended:
        from .augmented import settle_appended

        settle_appended(body)
    if body.is_parallel and not body.failed:
        from .races import check_races

        check_races(body, made)


def passed_on(function: Callee, body: Body, variable: Variable, at: typed.Span) -> typed.Expr:
    """A variable of the script that a call passes to what it calls."""
    if body.state is not None and variable not in body.program.owners:
        found: typed.Expr = body.program.state.field(body.state, variable, at)
        return found
    return local(function.captures.get(variable, variable), at)


def script_node(name: str, made: typed.Function, body: Body) -> Variant:
    """The script, or an expression that is run while compiling, as a caller of functions."""
    taken = made.parameters
    node = Variant(None, name, [p.type for p in taken], [p.mode for p in taken], made.result)
    node.typed = made, body
    return node
