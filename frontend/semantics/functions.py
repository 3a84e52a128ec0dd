"""A function instance, or the script, as a typed function."""

from __future__ import annotations

from ..deferred import deferred, reading
from ..syntax import tree
from ..types import BOOL, NONE, StructType, resolve
from . import annotations as types_meant
from . import callees, expressions, statements, texts, typed
from .addresses import addressed
from .binding import CONSTRUCTORS, taken
from .body import MEANINGS, Body, Parts, local
from .builtin import RULES
from .calls import call_declared
from .contexts import exit_contexts
from .control import leaves
from .program import Instance, Program, Stop
from .raising import may_raise
from .tables import Filled
from .typed import Variable
from .walk import walk

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

    from .imports import Module

ALWAYS = (types_meant, callees, expressions, statements, texts)  # they say what any program needs
NODES: dict[str, tuple[Any, ...]] = {
    "assignments": (tree.Walrus, tree.Declare, tree.Assign, tree.Global),
    "augmented": (tree.AugAssign,),
    "closures": (tree.Lambda,),
    "contexts": (tree.With,),
    "displays": (tree.DictDisplay, tree.SetDisplay),
    "errors": (tree.Raise, tree.Try),
    "formats": (tree.Template,),
    "lists": (tree.ListDisplay, tree.Comprehension),
    "loops": (tree.While, tree.Break, tree.Continue, tree.For),
    "matching": (tree.Match,),
    "parallel": ((tree.For, "parallel"),),
    "places": (tree.Attribute, tree.Subscript, tree.Transfer),
}  # the files that are read when a program has such a node
VECTORS = ("lanes", "dtypes", "lane_methods", "lane_moves")
PYTHON = ("python_objects",)
PYTHON_RULES = (
    "augment compare construct convert display gather index is pointer unpack".split()
)  # of objects
POINTERS = ("pointers", "pointer_functions", "pointer_methods")
ASKED: dict[tuple[str, str], tuple[str, ...]] = {
    **{(what, "python"): PYTHON for what in PYTHON_RULES},
    ("applied", "alias"): ("parametric",),
    ("arguments", "struct"): ("generic_structs",),
    ("call", "raises"): ("errors",),
    ("construct", "error"): ("messages",),
    ("called", "struct"): ("generic_structs",),
    ("captured", "name"): ("closures",),
    ("change", "struct"): ("items",),
    ("comprehension", "dict"): ("displays",),
    ("comprehension", "set"): ("displays",),
    ("copied", "captures"): ("closures",),
    ("finish", "raises"): ("errors",),
    ("call", "function"): ("function_values",),
    ("type", "function"): ("function_values",),
    ("value", "function"): ("function_values",),
    ("fits", "function"): ("fitting",),
    ("function", "argument"): ("closures",),
    ("functions", "given"): ("closures",),
    ("gather", "iterator"): ("iterators",),
    ("in", "list"): ("lists",),
    ("iter", "call"): ("iterators",),
    ("iterator", "struct"): ("iterators",),
    ("loop", "iterator"): ("iterators",),
    ("in", "range"): ("ranges",),
    ("in", "tuple"): ("lists",),
    ("in", "view"): ("lists",),
    ("length", "range"): ("ranges",),
    ("operator", "list"): ("lists",),
    ("operator", "view"): ("lists",),
    ("suite", "discover"): ("suites",),
    ("suite", "name"): ("suites",),
    ("suite", "run"): ("suites",),
    ("static", "pointer"): POINTERS,
    ("static member", "dtype"): VECTORS,
    ("type", "pointer"): POINTERS,
    ("type", "vector"): VECTORS,
    ("with", "errors"): ("guards",),
    ("unary", "list"): ("elementwise",),
    ("unary", "view"): ("elementwise",),
}  # the files that are read when such a rule is asked for


for _file, _nodes in NODES.items():
    for _node in _nodes:
        deferred(MEANINGS, _node, reading(__package__, _file))
for _rule, _files in ASKED.items():
    deferred(RULES, _rule, reading(__package__, *_files))
RULES["load", "vector"], RULES["load", "pointer"] = (
    reading(__package__, *VECTORS),
    reading(__package__, *POINTERS),
)
RULES["load", "python"] = reading(__package__, "python_rows")


def read_page(program: Program, name: str) -> Module | None:
    """A module of the library that is written in Mojo."""
    from . import pages

    return pages.read_page(program, name)


def captured(body: Body, name: str) -> Variable | None:
    """A variable of a function around an inner one."""
    found: Variable | None = RULES["captured", "name"](body, name)
    return found


Program.read_page = read_page
Body.captured = captured
Filled.fill = reading(__package__, "library")


def understand(program: Program, instance: Instance) -> None:
    """Gives an instance its typed function, or at least its result type: a function that calls
    itself and does not say its result's type is looked at once for its other returns."""
    told = program.told()
    known = instance.result_type is not None
    made, body = analysed(program, instance)
    if not body.pending:
        instance.typed = made, body
        program.understood.append(instance)
        return
    program.forget(told)
    if known or instance.result_type is None:
        name, at = instance.declaration.name, instance.declaration.name_at
        program.report(
            f"the result type of `{name}` cannot be inferred, as it calls itself", at,
            "write it: `-> …`")  # fmt: skip
        instance.typed = made, body
        program.understood.append(instance)


def analysed(program: Program, instance: Instance) -> tuple[typed.Function, Body]:
    """The typed function of an instance."""
    declaration = instance.declaration
    body = Body(program, instance.scope, instance, instance.ir_name)
    made = typed.Function(declaration.name, declaration.name_at, [], [], NONE)
    for parameter, t, mode in zip(
        instance.parameters, instance.parameter_types, instance.parameter_modes, strict=True
    ):
        ends = parameter.convention == "deinit" or (
            instance.kind == "destructor" and parameter is instance.parameters[0]
        ) or (declaration.name == "__moveinit__" and mode == "own")  # fmt: skip
        whole = resolve(t)
        if ends and isinstance(whole, StructType):
            variable = Variable(parameter.name, t, parameter.name_at, "parameter")
            fields: dict[str, Variable | None] = {
                name: Variable(
                    f"{parameter.name}.{name}", resolve(kind), parameter.name_at, "field"
                )
                for name, kind in whole.fields.items()
            }
            ending = instance.kind == "destructor"
            body.scopes[0][parameter.name] = Parts(whole, parameter.name, fields, ending)
            made.ended.append((variable, list(fields.values())))  # type: ignore[arg-type]
            made.drops_blank = instance.kind == "destructor"
        else:
            variable = body.declare(parameter.name, t, parameter.name_at, kind="parameter")
        variable.mode = "" if mode == "?" else mode
        made.parameters.append(variable)
    if declaration.name in CONSTRUCTORS and instance.owner is not None:
        name = declaration.parameters[0].name
        body.constructed = Parts(instance.owner, name, dict.fromkeys(instance.owner.fields))
        body.scopes[0][name] = body.constructed
    else:
        declare_result(body, declaration)
    for given in made.parameters:
        if given.mode != "mut" and given.name in addressed(body):
            from .assignments import bind_new

            bind_new(body, given.name, local(given, given.at), given.at, False)
    body.statements(declaration.body)
    end(body, declaration)
    body.close_types()
    made.body = body.out
    made.result = body.result_type or NONE
    if instance.raises:
        RULES["finish", "raises"](body, made)
    return made, body


def declare_result(body: Body, declaration: tree.Function) -> None:
    """The variable of an `out` parameter."""
    for parameter in declaration.parameters:
        if parameter.convention == "out":
            if body.result_type is None or parameter.type is None:
                body.failed = True
                body.poisoned.add(parameter.name)
                body.program.report(f"`out {parameter.name}` needs a type", parameter.at,
                                    "write `out name: Type`, or `-> Type`")  # fmt: skip
                continue
            variable = body.declare(parameter.name, body.result_type, parameter.name_at)
            body.out_variable = variable
            body.out.append(typed.Declare(parameter.name_at, variable))


def end(body: Body, declaration: tree.Function) -> None:
    """What happens where the body ends: a return, or a mistake if a result is missing."""
    at = declaration.name_at
    if not leaves(body.out):
        exit_contexts(body, 0, at)
        if body.constructed is not None:
            if not body.failed:
                try:
                    statements.return_constructed(body, at)
                except Stop:
                    body.failed = True
        elif body.out_variable is not None:
            body.give(local(body.out_variable, at), at)
        elif body.result_type is not None and body.result_type is not NONE:
            if not body.failed:
                body.program.report(
                    f"`{declaration.name}` may end without returning a value", at,
                    f"return a `{body.result_type}` on every path")  # fmt: skip
        else:
            body.give(None, at)
    if body.result_type is None and not body.pending:
        statements.settle_result(body, NONE)


def calls_main(script: list[tree.Stmt]) -> bool:
    """Whether the script calls main itself."""
    return any(
        isinstance(n, tree.Call) and isinstance(n.callee, tree.Name) and n.callee.id == "main"
        for n in walk(script)
    )


def analysed_script(program: Program, name: str, library: bool) -> tuple[typed.Function, Body]:
    """The top-level statements of all modules, those that are imported first, then a call of the
    program's own main() unless they called it. In a library, it gives the state."""
    modules = program.modules
    body = program.script = Body(program, program.globals, None, name)
    for module in modules.order:
        names = module.scope.variables = {}
        body.scope, body.scopes, body.script = module.scope, [names], module.script
        body.poisoned = set()
        body.statements(module.script)
    ends = not leaves(body.out)
    state = None
    if library and ends:
        from .state import state_of

        state = program.state = state_of(program)
    main = modules.main.own.get("main")
    if main is not None and main.kind == "functions" and not calls_main(body.script):
        declaration = main.what[0]
        at = declaration.name_at
        if all(p.default is not None for p in taken(declaration, False)):
            try:
                call = call_declared(body, main.what, None, None, [], at, None, "main")
                if state is not None:
                    state.main = Variable("main", BOOL, at, "parameter")
                    state.main.mode = "read"
                    body.out.append(
                        typed.If(at, local(state.main, at), [typed.Evaluate(at, call)], [])
                    )
                else:
                    body.out.append(typed.Evaluate(at, call))
            except Stop:
                body.failed = True
        else:
            program.report("`main` must take no arguments", at, "read sys.argv instead")
    made = typed.Function(name, (0, 0), [], body.out, NONE)
    if state is not None:
        kept: list[typed.Expr] = [local(v, v.at) for v in state.fields]
        made.result = state.type
        made.parameters = [state.main] if state.main is not None else []
        body.out.append(typed.Return((0, 0), typed.Construct((0, 0), state.type, kept)))
    elif ends:
        body.out.append(typed.Return((0, 0), None))
    return made, body


Program.may_raise = staticmethod(may_raise)
