"""The state of a module: what its functions see of its script when they are called from outside.

In a program that is a library, the script gives the variables that functions mention as one struct,
the state. A function that sees some of them has a twin for callers from outside, which takes the
state as its last parameter, lent for change, and passes its fields on. So the variables live as
long as whoever called the script keeps the state.
"""

from __future__ import annotations

from ..syntax import tree
from ..types import BOOL, NONE, STR, StructType, ViewType, resolve
from . import typed
from .assigned import assigned, named
from .body import Body, constant, local
from .program import Instance, Program, Variant
from .typed import Variable
from .walk import walk

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

NOWHERE = (0, 0)
SCRIPT, WHOLE = "<script>", "<program>"  # the second calls the first, so that it calls main()
SUFFIX = "'state"  # of the names of twins


class State:
    """The variables that are kept, by the names of their fields. `type` is laid out when all types
    are known; `main` says whether the script is to call main()."""

    def __init__(self, fields: dict[Variable, str]) -> None:
        self.fields = fields
        self.type = StructType("<state>", None)
        self.main: Variable | None = None

    def lay_out(self) -> None:
        """Settles the fields. The name says their types, so that states of one name are alike."""
        t = self.type
        t.fields = {name: resolve(variable.type) for variable, name in self.fields.items()}
        t.name = f"<state {', '.join(f'{name}: {kind}' for name, kind in t.fields.items())}>"
        t.lay_out()

    def field(self, held: Variable, variable: Variable, at: typed.Span) -> typed.Field:
        """A variable as a field of what holds the state."""
        name = self.fields[variable]
        t = self.type
        return typed.Field(at, t.fields[name], local(held, at), t.offsets[name], name)


def state_of(program: Program) -> State | None:
    """What is kept of the variables of all scripts, which were looked at: those that functions
    mention, that have a value when the script ends, and are no slices of others."""
    fields: dict[Variable, str] = {}
    for module in program.modules.order:
        known = always_assigned(module.script) - transferred(module.script)
        for name, meaning in module.scope.script_names.items():
            variable = module.scope.variables.get(name)
            if meaning.kind == "script variable" and name in known and (
                isinstance(variable, Variable) and not isinstance(resolve(variable.type), ViewType)
            ):  # fmt: skip
                fields[variable] = f"{module}.{name}" if module.name else name
    if fields:
        mentioned = set[str]().union(*(mentions(m.tree.body) for m in program.modules.order))
        fields = {v: field for v, field in fields.items() if v.name in mentioned}
    return State(fields) if fields else None


def mentions(body: list[tree.Stmt], members: bool = True) -> set[str]:
    """The names that functions and structs mention and that are not their own, perhaps as those of
    members of something."""
    found: set[str] = set()
    for node in walk(body):
        if isinstance(node, tree.Function):
            own = {p.name for p in node.parameters} | {name for name, _ in assigned(node.body)}
            inside = list(walk(node))
            own -= {n.id for g in inside if isinstance(g, tree.Global) for n in g.names}
            found |= {n.id for n in inside if isinstance(n, tree.Name)} - own
            if members:
                found |= {n.name for n in inside if isinstance(n, tree.Attribute)}
        elif isinstance(node, tree.Struct):
            found |= {n.id for n in walk(node, tree.Function) if isinstance(n, tree.Name)}
    return found


def always_assigned(body: list[tree.Stmt]) -> set[str]:
    """The names that have a value after some statements, whichever way was taken."""
    found: set[str] = set()
    for node in body:
        targets: list[Any] = []
        if isinstance(node, tree.Assign):
            targets = node.targets
        elif isinstance(node, tree.Declare) and node.value is not None and node.keyword != "ref":
            targets = [node.target]
        elif isinstance(node, tree.If):
            found |= always_assigned(node.body) & always_assigned(node.orelse)
        elif isinstance(node, tree.With):
            found |= always_assigned(node.body)
        found |= {name for target in targets for name, _ in named(target)}
    return found


def transferred(body: list[tree.Stmt]) -> set[str]:
    """The names whose values some statements may move away."""
    return {
        node.value.id for node in walk(body)
        if isinstance(node, tree.Transfer) and isinstance(node.value, tree.Name)
    }  # fmt: skip


def whole_program(program: Program, script: Variant) -> typed.Function:
    """What runs a library as a program: the script, which calls main()."""
    assert program.state is not None
    t = program.state.type
    call = typed.Call(NOWHERE, t, script, [constant(True, BOOL, NOWHERE)], ["read"])
    return typed.Function(WHOLE, NOWHERE, [], [typed.Return(NOWHERE, call)], t)


def twin(program: Program, variant: Variant) -> Variant:
    """The function that calls one which sees variables, for callers who give the state."""
    assert program.state is not None
    state, instance = program.state, variant.instance
    assert isinstance(instance, Instance)
    found = program.glue.get(("state", instance))
    if found is not None:
        return found
    count = len(instance.parameter_types)
    types = [resolve(t) for t in instance.parameter_types]
    modes = variant.parameter_modes[:count]
    made = Variant(None, program.unique(variant.ir_name + SUFFIX), [*types, state.type],
                   [*modes, "mut"], instance.result_type)  # fmt: skip
    program.glue["state", instance] = made

    def write() -> tuple[typed.Function, Body]:
        at = instance.declaration.name_at
        body = Body(program, program.globals, None, made.ir_name)
        parameters = []
        for i, (t, mode) in enumerate(zip(types, modes, strict=True)):
            parameters.append(Variable(instance.parameters[i].name, t, at, "parameter"))
            parameters[-1].mode = mode
        body.state = Variable("", state.type, at, "parameter")
        body.state.mode = "mut"
        result = instance.result_type or NONE
        missing = [v for v in instance.captures if v not in state.fields]
        if missing:
            text = f"`{missing[0].name}` has no value that is kept when the script has ended"
            body.out.append(typed.Stop(at, "fail", constant(text, STR, at)))
        else:
            arguments: list[typed.Expr] = [local(p, at) for p in parameters]
            call = typed.Call(at, result, instance, arguments, list(modes))
            body.calls.append(call)
            if result is NONE:
                body.out += [typed.Evaluate(at, call), typed.Return(at, None)]
            else:
                body.out.append(typed.Return(at, call))
        taken = [*parameters, body.state]
        return typed.Function(made.ir_name, at, taken, body.out, result), body

    made.write = write
    program.queue.append(made)
    return made
