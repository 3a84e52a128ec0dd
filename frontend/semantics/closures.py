"""Functions inside of functions, and functions that are given to others.

What an inner function names of the function around it becomes a parameter that nobody writes, lent
or lent for change, as the script's variables do (see `effects`): each function on the way from the
call to the variable has it too. So a function that is given to another costs nothing: the other is
made anew for it, by a compile-time parameter, whether the parameter is written in brackets or not.
What a capture list copies or moves becomes a variable of its own where the function stands.
"""

from __future__ import annotations

from mojovm.spec.records import changed

from ..syntax import tree
from . import typed
from .assigned import assigned, named
from .binding import Argument
from .body import Body, kept, local, note, type_of
from .builtin import rule
from .declarations import alias_value
from .implied import meaning_key
from .parameters import given
from .program import Scope, Surroundings
from .symbols import Meaning
from .typed import Span, Variable
from .walk import walk

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

CAPTURING = ("capturing", "unified", "escaping")


# --- what an inner function sees -----------------------------------------------------------------


@rule("captured", "name")
def captured(body: Body, name: str) -> Variable | None:
    """A variable of a function around this one, as this one sees it; None for a name that is none,
    or that is this function's own."""
    assert body.instance is not None
    if name in own_names(body):
        return None
    scope: Scope | None = body.scope
    while scope is not None:
        if isinstance(scope, Surroundings):
            found = scope.variable(name)
            if found is not None:
                return seen(body, found, scope.body) if isinstance(found, Variable) else None
        scope = scope.outer
    return None


def seen(body: Body, variable: Variable, owner: Body) -> Variable:
    """A variable of another function as this one sees it."""
    found = body.captures.get(variable)
    if found is None:
        found = Variable(variable.name, variable.type, variable.at, "capture")
        found.mode = "read"
        body.captures[variable] = found
        body.program.owners[variable] = owner
    return found


def own_names(body: Body) -> set[str]:
    """The names that an inner function gives a value of its own: what it only changes in place is
    the other function's, and where it captures, also what it assigns without declaring it."""
    assert body.instance is not None
    declaration = body.instance.declaration
    if body.owned is None:
        own = {p.name for p in declaration.parameters}
        shares = not declaration.is_def or captures(declaration)
        for node in walk(declaration.body, tree.Function):
            if isinstance(node, tree.Assign) and not shares:
                own |= {name for target in node.targets for name, _ in named(target)}
            elif isinstance(node, tree.Declare | tree.For):
                own |= {name for name, _ in named(node.target)}
            elif isinstance(node, tree.With):
                own |= {
                    n for _, target in node.items if target is not None for n, _ in named(target)
                }
            elif isinstance(node, tree.Walrus):
                own.add(node.name)
        body.owned = own
    return body.owned


def captures(declaration: tree.Function) -> bool:
    """Whether a function says that it captures."""
    return (
        declaration.captures is not None
        or any(effect in CAPTURING for effect in declaration.effects)
        or any(d.name in ("parameter", "__copy_capture") for d in declaration.decorators)
    )


# --- where an inner function stands ---------------------------------------------------------------


@rule("copied", "captures")
def copied(body: Body, node: tree.Function) -> dict[str, Variable]:
    """What the capture list of a function, or `@__copy_capture`, copies or moves: variables of
    their own, by the names that the function has for them."""
    made: dict[str, Variable] = {}
    for each in node.captures or ():
        if each.name is not None and (each.convention in ("var", "owned", "own") or each.move):
            made[each.name] = copy_of(body, each.name, each.at, each.move)
        elif each.name is not None:
            outer_variable(body, each.name, each.at)
    for decorator in node.decorators:
        if decorator.name == "__copy_capture":
            for argument in decorator.args or ():
                if isinstance(argument.value, tree.Name):
                    name = argument.value.id
                    made[name] = copy_of(body, name, argument.at, False)
    return made


def outer_variable(body: Body, name: str, at: Span) -> Variable:
    """A variable that a capture list names."""
    found = body.find(name)
    if not isinstance(found, Variable):
        raise body.fail(f"there is no variable `{name}` to be captured", at,
                        "assign it ahead of the function")  # fmt: skip
    return found


def copy_of(body: Body, name: str, at: Span, move: bool) -> Variable:
    """A copy of a variable, or the variable moved."""
    outer_variable(body, name, at)
    place = tree.Name(at, name)
    value = body.value(tree.Transfer(at, place) if move else place)
    t = kept(type_of(value))
    made = Variable(name, t, at, "local")
    if not move:
        value = typed.Copy(at, t, value) if t.owns else value
    body.out.append(typed.Assign(at, local(made, at), value))
    return made


# --- functions as arguments -----------------------------------------------------------------------


@rule("functions", "given")
def given_functions(body: Body, declaration: tree.Function, parameters: list[tree.Parameter],
                    bound: list[Any]) -> dict[str, Meaning]:  # fmt: skip
    """The functions among the arguments of a call, by the names of their parameters."""
    found: dict[str, Meaning] = {}
    for parameter, argument in zip(parameters, bound, strict=True):
        if isinstance(argument, Argument) and argument.result is None:
            wanted = function_type(declaration, parameter.type)
            if wanted is not None or may_be_function(body, parameter, argument.expr):
                meaning = function_meant(body, argument.expr)
                if meaning is None and wanted is None:
                    continue
                if meaning is None:
                    raise body.fail(f"`{parameter.name}` is to be a function", argument.at,
                                    "give the name of one, or a lambda")  # fmt: skip
                if wanted is not None:
                    check_fits(body, wanted, meaning, argument.at, parameter.name)
                found[parameter.name] = meaning
                if isinstance(parameter.type, tree.Name):  # `[F: def(Int) -> Int](f: F)`
                    found[parameter.type.id] = meaning
    return found


def may_be_function(body: Body, parameter: tree.Parameter, expr: Any) -> bool:
    """Whether an argument of a parameter without a type looks like a function."""
    if parameter.type is not None:
        return False
    if isinstance(expr, tree.Lambda):
        return True
    found = body.find(expr.id) if isinstance(expr, tree.Name) else None
    return isinstance(found, Meaning) and found.kind == "functions"


def function_type(declaration: tree.Function, written: Any) -> tree.FunctionType | None:
    """The type of functions that an annotation is, names, or is `Some` of."""
    if isinstance(written, tree.FunctionType):
        return written
    if isinstance(written, tree.Subscript) and getattr(written.value, "id", "") == "Some":
        return function_type(declaration, written.args[0].value)
    if isinstance(written, tree.Name):
        for p in declaration.compile_time:
            if p.name == written.id and isinstance(p.type, tree.FunctionType):
                return p.type
    return None


@rule("function", "argument")
def function_meant(body: Body, node: Any) -> Meaning | None:
    """The function that an argument names or writes out; None if it is none."""
    if isinstance(node, tree.Lambda):
        return of_lambda(body, node)
    if isinstance(node, tree.Subscript) and not isinstance(node.value, tree.Subscript):
        return specialised(body, node)
    if isinstance(node, tree.Name | tree.Attribute):
        found = body.static_meaning(node)
        if found is not None and found.kind == "alias":
            found = alias_value(body.program, found)
        if found is not None and found.kind in ("functions", "builtin"):
            return found
    return None


def specialised(body: Body, node: tree.Subscript) -> Meaning | None:
    """A function with compile-time arguments, `f[4]`, as one that does not take these."""
    found = function_meant(body, node.value)
    if found is None or found.kind != "functions":
        return None
    declaration: tree.Function = found.what[0]
    around = found.scope or body.program.scope_of(declaration.name_at)
    names = given(body, declaration, node.args, around)
    key = (id(declaration), id(around), *((n, meaning_key(m)) for n, m in sorted(names.items())))
    known = body.program.specialised.get(key)
    if known is None:
        left = [p for p in declaration.compile_time if p.name not in names]
        known = Meaning("functions", [changed(declaration, compile_time=left)], found.at)
        known.scope = Scope(around, names)
        body.program.specialised[key] = known
    return known


def of_lambda(body: Body, node: tree.Lambda) -> Meaning:
    """A lambda as the function that it stands for."""
    known = body.program.lambdas.get(id(node))
    if known is not None and known.scope.body is body:
        return known
    body_of: list[tree.Stmt] = [tree.Return(node.body.at, node.body)]
    function = tree.Function(
        node.at, "lambda", node.at, node.compile_time, node.parameters, node.result, "",
        node.raises, None, body_of, [], [], node.captures, effects=node.effects, is_def=True,
    )  # fmt: skip
    meaning = Meaning("functions", [function], node.at)
    meaning.scope = Surroundings(body.scope, list(body.scopes), body)
    note_enclosed(body, function)
    body.program.lambdas[id(node)] = meaning
    return meaning


def note_enclosed(body: Body, function: tree.Function) -> None:
    """Notes which names of this function an inner one may mean."""
    blocks = body.scopes[1:] if body.is_script else body.scopes
    names = {n for names in blocks for n, v in names.items() if isinstance(v, Variable)}
    names |= (
        {name for name, _ in assigned(body.instance.declaration.body)} if body.instance else set()
    )
    body.program.enclosed[id(function)] = names.union(body.enclosed())


@rule("fits", "function")
def check_fits(body: Body, wanted: tree.FunctionType, found: Meaning, at: Span, name: str) -> None:
    """A mistake if a function takes another number of arguments than its parameter's type says, or
    raises where that does not."""
    if found.kind != "functions":
        return
    count = len(wanted.parameters)
    for declaration in found.what:
        taking = [p for p in declaration.parameters if p.star != "marker" and p.convention != "out"]
        least = sum(p.default is None and not p.star for p in taking)
        if least <= count and (count <= len(taking) or any(p.star for p in taking)):
            if gives(wanted.result) and not (gives(declaration.result) or declaration.is_def):
                raise body.fail(f"`{declaration.name}` gives no value, as `{name}` is to", at,
                                "give a function of that type",
                                note(f"`{declaration.name}`", declaration.name_at))  # fmt: skip
            return
    declaration = found.what[0]
    raise body.fail(
        f"`{declaration.name}` does not take {count} argument{'' if count == 1 else 's'}, as "
        f"`{name}` is to", at, "give a function of that type",
        note(f"`{declaration.name}`", declaration.name_at))  # fmt: skip


def gives(result: tree.Expr | None) -> bool:
    """Whether a written result type is that of a value."""
    return result is not None and not isinstance(result, tree.Constant)
