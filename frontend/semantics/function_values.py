"""Functions as values: in variables that change, lists, fields, results.

A value is the number of a function among those of its type that some program text makes a value of.
A call of a value is one of a function that the compiler writes for the type, which tells them apart
and calls the one that is meant: so the machine, the verifier and native code know nothing of it,
and a call costs a comparison for each function that it may mean. What captures is no value: what it
sees may be gone when it is called.
"""

from __future__ import annotations

from ..syntax import tree
from ..types import BOOL, I64, NONE, STR, StructType, Type, resolve
from . import typed
from .binding import Argument, taken
from .body import Body, constant, row, type_of
from .builtin import rule
from .calls import call_declared, convert
from .generated import NOWHERE, generated
from .program import Program
from .symbols import Meaning
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from .program import Variant


class Functions:
    """The functions of a type that are values, and what calls the one that a value means."""

    def __init__(self, program: Program, t: StructType, parameters: list[Type], modes: list[str],
                 result: Type) -> None:  # fmt: skip
        self.program = program
        self.type = t
        self.parameters = parameters
        self.modes = modes
        self.result = result
        self.numbers: dict[tuple[int, int], int] = {}
        self.known: list[tuple[Meaning, Span]] = []
        self.body: Body | None = None  # of what calls them, once it is looked at
        self.arguments: list[Expr] = []

    def caller(self) -> Variant:
        """The function that calls what a value means."""

        def write(body: Body, arguments: list[Expr]) -> None:
            self.body, self.arguments = body, arguments
            message = constant("a function value that was never given", STR, NOWHERE)
            body.out.append(typed.Stop(NOWHERE, "fail", message))
            for number, (meaning, at) in enumerate(self.known):
                self.add(number, meaning, at)

        types = [I64, *self.parameters]
        modes = ["read", *self.modes]
        name = f"call {self.type}"
        return generated(self.program, ("call", self.type), name, types, modes, self.result, write)

    def number(self, body: Body, meaning: Meaning, at: Span) -> int:
        """The number of a function, which is noted if it is new."""
        key = (id(meaning.what[0]), id(meaning.scope))
        found = self.numbers.get(key)
        if found is None:
            found = self.numbers[key] = len(self.known)
            self.known.append((meaning, at))
            if self.body is not None:
                self.add(found, meaning, at)
        return found

    def add(self, number: int, meaning: Meaning, at: Span) -> None:
        """Adds the call of a function."""
        body = self.body
        assert body is not None
        test = row("eq.bits", BOOL, [self.arguments[0], constant(number, I64, at)], at)
        within = body.collect(self.call, body, meaning, at)
        body.out.insert(len(body.out) - 1, typed.If(at, test, within, []))

    def call(self, body: Body, meaning: Meaning, at: Span) -> None:
        """Adds the call of a function, and the return of what it gives."""
        given = [Argument("", None, at, value) for value in self.arguments[1:]]
        name = meaning.what[0].name
        value: Expr = call_declared(body, meaning.what, meaning.owner, meaning.scope, given, at,
                                    self.result, name)  # fmt: skip
        if self.result is NONE:
            body.out += [typed.Evaluate(at, value), typed.Return(at, None)]
        else:
            body.out.append(typed.Return(at, convert(body, value, self.result, at)))


@rule("type", "function")
def type_meant(body: Body, node: tree.FunctionType) -> StructType:
    """The type of the values that a type of functions describes."""
    if node.raises:
        raise body.fail("functions that raise are no values yet", node.at,
                        "give the function where it is called: `[f: fn() raises]`")  # fmt: skip
    types, modes = [], []
    for p in node.parameters:
        if p.star == "marker" or p.type is None:
            continue
        if p.star:
            raise body.fail("functions with `*` parameters are no values yet", p.at)
        types.append(body.annotation(p.type))
        modes.append(p.convention if p.convention in ("mut", "own") else "read")
    result = body.annotation(node.result) if node.result is not None else NONE
    return type_for(body.program, types, modes, result, node.at)


def type_for(program: Program, types: list[Type], modes: list[str], result: Type,
             at: Span) -> StructType:  # fmt: skip
    """The type of functions with these parameters and this result."""
    types = [resolve(t) for t in types]
    key = ("function", *types, *modes, result)
    found = program.structs.get(key)
    if found is None:
        words = {"mut": "mut ", "own": "var "}
        inside = ", ".join(f"{words.get(m, '')}{t}" for m, t in zip(modes, types, strict=True))
        shown = f"fn({inside})" + (f" -> {result}" if result is not NONE else "")
        found = StructType(shown, tree.Struct(at, shown, at, [], [], [], [], []))
        found.scope = program.universe
        found.fields["_number"] = I64
        found.fieldwise = False
        found.lay_out()
        found.traits |= {"Copyable", "Movable", "ImplicitlyCopyable"}
        program.structs[key] = found
        program.function_types[found] = Functions(program, found, types, modes, result)
    return found


@rule("value", "function")
def value_of(body: Body, meaning: Meaning, want: Type | None, at: Span) -> Expr | None:
    """A function as a value; None if it is none, or has no type of its own."""
    if meaning.kind != "functions":
        return None
    program = body.program
    want = resolve(want) if want is not None else None
    t = want if want in program.function_types else None
    if t is None:
        t = own_type(body, meaning, at)
    elif (own := own_type(body, meaning, at)) is not None and own is not t:
        differing = body.program.function_types[own]
        if len(differing.parameters) == len(body.program.function_types[t].parameters):
            raise body.fail(f"expected `{t}`, found `{own}`", at)
    if t is None:
        return None
    functions: Functions = program.function_types[t]
    declaration: tree.Function = meaning.what[0]
    around = getattr(meaning.scope, "blocks", None)
    if around is not None and sees_variables(body, declaration):
        raise body.fail(
            f"`{declaration.name}` captures variables, and cannot be a value: they may be gone "
            "when it is called", at,
            "give it to the function that calls it, or make a struct with `__call__`")  # fmt: skip
    count = len([p for p in taken(declaration, False) if p.default is None])
    if count > len(functions.parameters):
        raise body.fail(f"expected `{t}`, and `{declaration.name}` takes {count} arguments", at)
    if program.may_raise(program, declaration, program.scope_of(declaration.name_at)):
        raise body.fail(f"`{declaration.name}` may raise an error, and `{t}` does not", at)
    number = functions.number(body, meaning, at)
    return typed.Construct(at, t, [constant(number, I64, at)])


def sees_variables(body: Body, declaration: tree.Function) -> bool:
    """Whether an inner function names variables of those around it."""
    from .walk import walk

    own = {p.name for p in declaration.parameters}
    enclosed = body.program.enclosed.get(id(declaration), set()) - own
    return any(isinstance(n, tree.Name) and n.id in enclosed for n in walk(declaration.body))


def own_type(body: Body, meaning: Meaning, at: Span) -> Type | None:
    """The type of a function that says all of it."""
    declaration: tree.Function = meaning.what[0]
    if len(meaning.what) > 1 or declaration.compile_time:
        return None
    scope = meaning.scope or body.program.scope_of(declaration.name_at)
    types, modes = [], []
    for p in taken(declaration, False):
        if p.type is None or p.star:
            return None
        types.append(body.annotation(p.type, scope))
        modes.append(p.convention if p.convention in ("mut", "own") else "read")
    result: Type = NONE
    if declaration.result is not None:
        result = body.annotation(declaration.result, scope)
    return type_for(body.program, types, modes, result, at)


@rule("call", "function")
def call(body: Body, value: Expr, node: tree.Call) -> Expr:
    """A call of what a value means."""
    functions: Functions = body.program.function_types[type_of(value)]
    if len(node.args) != len(functions.parameters):
        count = len(functions.parameters)
        raise body.fail(f"`{functions.type}` takes {count} argument{'' if count == 1 else 's'}, "
                        f"{len(node.args)} given", node.at)  # fmt: skip
    given: list[Expr] = [typed.Field(node.at, I64, value, 0, "_number")]
    for argument, t, mode in zip(node.args, functions.parameters, functions.modes, strict=True):
        made = body.value(argument.value, t)
        if mode == "mut":
            from .changes import check_changeable

            check_changeable(body, made, argument.at, "pass for change")
        given.append(convert(body, made, t, argument.at))
    called = typed.Call(node.at, functions.result, functions.caller(), given,
                        ["read", *functions.modes])  # fmt: skip
    body.calls.append(called)
    return called
