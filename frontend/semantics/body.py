"""The function body that is being given its meaning: its names, its types, how mistakes are told.

Each kind of syntax node has one function that gives it its typed nodes; the modules beside this one
file theirs with `means`, so that they import what they build on and never one another in a circle.
"""

from __future__ import annotations

from ..source.diagnostics import Note
from ..syntax import tree
from ..types import BITS, F64, I64, NONE, Literal, Type, ViewType, list_of, resolve, unify
from ..types import Variable as TypeVariable
from . import typed
from .assigned import assigned
from .program import NESTING_LIMIT, Instance, Program, Scope
from .symbols import Meaning
from .tables import BUILTIN_TYPES, BUILTINS
from .typed import Constant, Expr, Span, Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from typing import Any, TypeGuard, TypeVar

    C = TypeVar("C", bound=Callable[..., Any])
    R = TypeVar("R")

MEANINGS: dict[Any, Callable[..., Any]] = {}  # of each kind of syntax node


LATER_EXPRESSIONS = {
    "lambda": "a lambda", "setdisplay": "a set", "dictdisplay": "a dictionary",
    "await": "`await`", "ellipsis": "`...`", "functiontype": "a function type",
    "arraytype": "an array type as a value", "slice": "a slice here",
}  # fmt: skip


def means(kind: Any) -> Callable[[C], C]:
    """Makes a function the one that says what a kind of syntax node means: an expression's is
    given (body, node, wanted type), a statement's (body, node)."""

    def register(handler: C) -> C:
        MEANINGS[kind] = handler
        return handler

    return register


class Parts:
    """`self` in a constructor or destructor: each field is a variable of its own. One of `None` is
    not assigned yet. `ending`: its destructor is running."""

    __slots__ = ("ending", "fields", "name", "type")

    def __init__(self, type: Any, name: str, fields: dict[str, Variable | None],
                 ending: bool = False) -> None:  # fmt: skip
        self.ending = ending
        self.type = type
        self.name = name
        self.fields = fields


class Around:
    """A loop around the statement that is looked at: what `break` and `continue` leave or name, and
    how many contexts were entered outside of it. `kind` is "", "parallel" or "compile_time"."""

    __slots__ = ("contexts", "kind", "next", "node")

    def __init__(self, node: typed.Loop, contexts: int, kind: str = "",
                 next: typed.Block | None = None) -> None:  # fmt: skip
        self.node = node
        self.contexts = contexts
        self.kind = kind
        self.next = next  # what `continue` leaves, where the loop is unrolled


class Reference:
    """A name for a place."""

    __slots__ = ("variable", "place")

    def __init__(self, variable: Variable, place: Expr) -> None:
        self.variable = variable
        self.place = place


class Body:
    """One function body (or the script) being analysed."""

    def __init__(
        self, program: Program, scope: Scope, instance: Instance | None, name: str
    ) -> None:
        self.program = program
        self.scope = scope
        self.instance = instance
        self.name = name
        self.is_script = name == "<script>"
        self.scopes: list[dict[str, Any]] = [{}]
        self.script: list[tree.Stmt] = []  # that of the module whose statements are looked at
        self.captures: dict[Variable, Variable] = instance.captures if instance else {}
        self.state: Variable | None = None  # what holds those of the script, see `state`
        self.globals: set[str] = set()  # names that `global` says are the script's
        self.assigned: set[str] | None = None
        self.owned: set[str] | None = None  # names of an inner function's own, see `closures`
        self.is_elsewhere = False  # whether the names are those of another place, see `within`
        self.calls: list[typed.Call] = []
        self.appended: list[tuple[list[typed.Stmt], typed.Local, Expr]] = []  # see `augmented`
        self.poisoned: set[str] = set()
        self.loops: list[Around] = []
        # To be exited, `finally`, or what a variable with an address lies in; innermost last.
        self.contexts: list[Variable | tree.Try] = []
        self.addressed: set[str] | None = None  # names whose address is taken, see `boxes`
        self.attempts: list[Any] = []  # each `try` around that has a handler, see `errors`
        self.handled: list[Variable] = []  # the errors of the handlers around
        self.is_parallel = False  # whether it has parallel loops
        self.out: list[typed.Stmt] = []  # where statements go
        self.returned: list[typed.Return] = []
        self.result_type: Type | None = instance.result_type if instance else NONE
        self.constructed: Parts | None = None
        self.out_variable: Variable | None = None
        self.types: list[tuple[str, Type, Span]] = []
        self.failed = False
        self.pending = False  # whether a statement waits for a result type
        self.opened: list[TypeVariable] = []  # elements of lists that are not known yet
        self.nesting = 0
        self.blocks = 0  # of statements, within each other

    # --- what nodes mean ---------------------------------------------------------------------

    def value(self, node: tree.Expr, want: Type | None = None) -> Expr:
        """The typed expression of a syntax node; `want` is the type it had better have."""
        handler = MEANINGS.get(node.__class__)
        if handler is None:
            kind = node.__class__.__name__.lower()
            raise self.fail(f"{LATER_EXPRESSIONS.get(kind, kind)} is not supported yet", node.at)
        self.nesting += 1
        try:
            if self.nesting > NESTING_LIMIT * 2:
                raise self.program.fail("this expression is nested too deeply", node.at,
                                        "give a part of it a name")  # fmt: skip
            found: Expr = handler(self, node, want)
            return found
        finally:
            self.nesting -= 1

    def block(self, statements: list[tree.Stmt]) -> list[typed.Stmt]:
        """The typed statements of a block with `var` names of its own."""
        outside, self.out = self.out, []
        self.scopes.append({})
        try:
            self.statements(statements)
            return self.out
        finally:
            self.scopes.pop()
            self.out = outside

    def collect(self, action: Callable[..., Any], *arguments: Any) -> list[typed.Stmt]:
        """The statements that an action adds."""
        outside, self.out = self.out, []
        try:
            action(*arguments)
            return self.out
        finally:
            self.out = outside

    def give(self, value: Expr | None, at: Span) -> None:
        """Adds the return of a value."""
        made = typed.Return(at, value)
        self.returned.append(made)
        self.out.append(made)

    def statements(self, statements: list[tree.Stmt]) -> None:
        """Adds the typed statements of syntax nodes; a mistake in one does not hide the next's."""
        entered = len(self.contexts)
        self.blocks += 1
        try:
            MEANINGS[list](self, statements)
            if self.blocks > 1:
                for held in self.contexts[entered:]:  # what variables with an address lie in
                    assert isinstance(held, Variable)
                    self.out.append(typed.Keep(held.at, [local(held, held.at)]))
                del self.contexts[entered:]
        finally:
            self.blocks -= 1

    # --- names -------------------------------------------------------------------------------

    def find(self, name: str) -> Any:
        """A local name, or what the surroundings say, or None."""
        for names in reversed(self.scopes):
            found = names.get(name)
            if found is not None:
                return found
        if not self.is_elsewhere and name in self.enclosed() and name not in self.globals:
            return self.captured(name)
        found = self.scope.find(name)
        if found is not None and found.kind != "script variable":
            return found
        if self.is_elsewhere:
            found = found or self.scope.find_in_script(name)
        elif not self.is_script:
            found = found or self.scope.find_in_script(name)
            if found is not None and name not in self.globals and name in self.own_names():
                return None  # it is not assigned yet
        if found is not None and found.kind == "script variable":
            return self.shared(found) or found
        return found

    def enclosed(self) -> Collection[str]:
        """The names of the functions around an inner one."""
        if self.instance is None:
            return ()
        return self.program.enclosed.get(id(self.instance.declaration), ())

    def shared(self, meaning: Meaning) -> Variable | None:
        """A variable of a module's script as this function sees it; None if the script has not come
        to it yet."""
        scope, name = meaning.what
        variable = scope.variables.get(name)
        if self.is_script or not isinstance(variable, Variable):
            return variable if isinstance(variable, Variable) else None
        found = self.captures.get(variable)
        if found is None:
            found = self.captures[variable] = Variable(name, variable.type, variable.at, "capture")
            found.mode = "read"
        return found

    def own_names(self) -> set[str]:
        """The names that the function's own statements assign."""
        if self.assigned is None:
            declared = self.instance.declaration.body if self.instance is not None else []
            self.assigned = {name for name, _ in assigned(declared)}
        return self.assigned

    def declare(self, name: str, t: Type, at: Span, in_block: bool = False,
                kind: str = "local") -> Variable:  # fmt: skip
        """A new variable, of the block or of the function."""
        variable = Variable(name, t, at, kind)
        (self.scopes[-1] if in_block else self.scopes[0])[name] = variable
        self.types.append((name, t, at))
        return variable

    def open_type(self) -> TypeVariable:
        """A type that is found out later."""
        made = TypeVariable()
        self.opened.append(made)
        return made

    def close_types(self) -> None:
        """The element type that was never found is Int: nothing was ever put into the list."""
        for each in self.opened:
            if isinstance(resolve(each), TypeVariable):
                unify(each, I64)

    def temporary(self, t: Type, at: Span) -> Variable:
        """A variable without a name."""
        return Variable("", t, at, "temporary")

    def meaning(self, name: str) -> Meaning | None:
        """What a name means that is no variable."""
        found = self.find(name)
        return found if isinstance(found, Meaning) else None

    # Given by `functions`, `calls` and `annotations`, which build on bodies:
    captured: Callable[..., Variable | None]  # (name) -> an outer function's variable
    convert: Callable[..., Expr]  # (expression, type, place) -> expression
    type_meant: Callable[..., Type]  # (annotation) -> type

    def annotation(self, node: tree.Expr, scope: Scope | None = None) -> Type:
        """The type that an annotation means, here or in a scope."""
        if node.__class__ is tree.Name and (scope or self).find(node.id) is None:
            simple = BUILTIN_TYPES.get(node.id)
            if simple is not None:
                return simple
        body = self if scope is None else Body(self.program, scope, None, self.name)
        return body.type_meant(node)

    def static_meaning(self, node: tree.Expr) -> Meaning | None:
        """What a name or dotted name means, if it is no value."""
        if node.__class__ is tree.Name:
            found = self.find(node.id)
            if found is not None:
                return found if isinstance(found, Meaning) else None
            if node.id in BUILTIN_TYPES:
                return Meaning("generic", node.id)
            if node.id in BUILTINS:
                return Meaning("builtin", BUILTINS[node.id])
            return None
        if node.__class__ is tree.Attribute and node.value is not None:
            base = self.static_meaning(node.value)
            if base is not None and base.kind == "module":
                return self.program.member(base, node.name)
        return None

    def within(self, scope: Scope, action: Callable[..., R], *arguments: Any) -> R:
        """Does something where the names are those of a declaration."""
        before = self.scopes, self.scope, self.is_elsewhere
        self.scopes, self.scope, self.is_elsewhere = [{}], scope, True
        try:
            return action(*arguments)
        finally:
            self.scopes, self.scope, self.is_elsewhere = before

    # --- mistakes ----------------------------------------------------------------------------

    def fail(self, message: str, at: Span, remedy: str = "",
             notes: list[Note] | None = None) -> Exception:  # fmt: skip
        """Records a mistake and makes the exception to raise."""
        return self.program.fail(message, at, remedy, notes)


def storable(program: Program, t: Type, at: Span, what: str = "a list's element") -> Type:
    """The type, if values of it can be parts of others."""
    if t is NONE:
        raise program.fail(f"`None` cannot be {what}", at)
    return t


# --- small typed expressions ---------------------------------------------------------------------


def constant(value: Any, t: Type, at: Span) -> Constant:
    """A value known while compiling."""
    return Constant(at, t, value)


def blank(t: Type, at: Span) -> Expr:
    """The value of a type whose bits are all zero, which owns nothing."""
    if t.kind in BITS:
        return constant(0 if t.is_int else 0.0 if t.is_float else False, t, at)
    return row("blank", t, [t], at)


def is_constant(expr: Expr) -> TypeGuard[Constant]:
    """Whether its value is known."""
    return expr.__class__ is Constant


def row(op: str, t: Type, operands: list[Any], at: Span, lends: int | None = None) -> typed.Row:
    """A row of the opcode table."""
    return typed.Row(at, t, op, operands, lends)


def local(variable: Variable, at: Span) -> typed.Local:
    """What a variable holds."""
    return typed.Local(at, variable.type, variable)


def type_of(expr: Expr) -> Type:
    """The type of an expression, as far as it is known."""
    return resolve(expr.type)


def kept(t: Type) -> Type:
    """The type in which a value is kept: a slice's is a list, a literal's the default."""
    t = resolve(t)
    if isinstance(t, ViewType):
        return list_of(t.element)
    if isinstance(t, Literal):
        return I64 if t.is_int else F64
    return t


def note(message: str, at: Span) -> list[Note]:
    """One related place."""
    return [Note(message, at)]
