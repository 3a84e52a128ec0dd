"""Traits: what they require and give, and which types have them.

Everything is made for each type anew, so a trait leaves no trace in the code. A bound is checked
where a call says which type is meant. Mojo's own traits are known by what they require; a type
that has all of it has the trait, as in the years when none had to be named.
"""

from __future__ import annotations

from ..source.near import suggestion
from ..syntax import tree
from ..types import BITS, STR, ListType, StructType, TupleType, Type, is_copyable, resolve
from .body import Body, note
from .program import Program, Scope
from .symbols import Meaning
from .typed import Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Iterator

# Mojo's own traits of all years: methods of which a struct needs one, for each of the groups.
EVERY = frozenset(
    "AnyType UnknownDestructibility ImplicitlyDestructible ImplicitlyDeletable Movable "
    "AnyTrivialRegType TrivialRegisterType TrivialRegisterPassable RegisterPassable AnyRegType "
    "Deinitable".split()
)
COPIED = frozenset(
    "Copyable ImplicitlyCopyable ExplicitlyCopyable CollectionElement CollectionElementNew".split()
)
PRINTED = ("write_to", "__str__", "__repr__")
REQUIRED: dict[str, tuple[tuple[str, ...], ...]] = {
    "Stringable": (("__str__", "write_to"),), "StringableRaising": (("__str__", "write_to"),),
    "Writable": (PRINTED,), "Representable": (("__repr__", "write_repr_to", "write_to"),),
    "Formattable": (PRINTED,), "Equatable": (("__eq__",),),
    "EqualityComparable": (("__eq__",), ("__ne__",)),
    "Comparable": (("__lt__",),), "LessThanComparable": (("__lt__",),),
    "GreaterThanComparable": (("__gt__",),), "Hashable": (("__hash__",),),
    "Sized": (("__len__",),), "SizedRaising": (("__len__",),), "Boolable": (("__bool__",),),
    "Intable": (("__int__",),), "IntableRaising": (("__int__",),), "Floatable": (("__float__",),),
    "FloatableRaising": (("__float__",),), "Indexer": (("__index__", "__mlir_index__"),),
    "Iterable": (("__iter__",),), "Iterator": (("__next__",),), "Defaultable": (("__init__",),),
    "Absable": (("__abs__",),), "Roundable": (("__round__",),), "Powable": (("__pow__",),),
    "Ceilable": (("__ceil__",),), "Floorable": (("__floor__",),), "Truncable": (("__trunc__",),),
    "CeilDivable": (("__ceildiv__",),), "DivModable": (("__divmod__",),),
    "KeyElement": (("__hash__",), ("__eq__",)), "BoolableKeyElement": (("__hash__",), ("__eq__",)),
    "RepresentableCollectionElement": (("__repr__",),), "Identifiable": (("__is__",),),
    "ComparableCollectionElement": (("__lt__",),), "WritableCollectionElement": (PRINTED,),
    "StringableCollectionElement": (("__str__",),), "ContextManager": (("__enter__",),),
    "EqualityComparableCollectionElement": (("__eq__",),), "Writer": (("write",),),
}  # fmt: skip
COPYING = frozenset(name for name in REQUIRED if "Element" in name)  # that are copied, too

NUMBERS = frozenset(
    "Stringable Writable Representable Equatable EqualityComparable Comparable Hashable Boolable "
    "Intable Floatable Defaultable Absable Roundable Powable Ceilable Floorable Truncable "
    "CeilDivable DivModable KeyElement RepresentableCollectionElement ComparableCollectionElement "
    "StringableCollectionElement EqualityComparableCollectionElement LessThanComparable "
    "GreaterThanComparable WritableCollectionElement StringableRaising IntableRaising "
    "FloatableRaising Indexer Formattable".split()
)
TEXTS = NUMBERS - frozenset(
    "Floatable Absable Roundable Powable Ceilable Floorable Truncable CeilDivable DivModable "
    "Indexer".split()
) | {"Sized", "Iterable", "Writer"}  # fmt: skip
CONTAINERS = frozenset("Sized Boolable Iterable Defaultable".split())
OF_PARTS = frozenset(
    "Stringable Writable Representable Equatable EqualityComparable Comparable Hashable "
    "KeyElement WritableCollectionElement".split()
)  # that a list or a tuple has if what is in it does


# --- which traits an expression names -------------------------------------------------------------


def traits_in(body: Body, expr: tree.Expr) -> Iterator[tuple[str, Meaning | None]]:
    """The traits in `A & B`: name and declaration (None for Mojo's own); a mistake for a name that
    is none."""
    if isinstance(expr, tree.Binary) and expr.op == "&":
        yield from traits_in(body, expr.left)
        yield from traits_in(body, expr.right)
        return
    if isinstance(expr, tree.Conditional):
        yield from traits_in(body, expr.value)
        return
    found = body.static_meaning(expr)
    name = getattr(expr, "id", "") or getattr(expr, "name", "")
    if found is not None and found.kind == "alias":
        statement = found.what.statement
        if statement.value is not None:
            yield from traits_in(found.what.body, statement.value)
            return
    if found is not None and found.kind == "trait":
        yield name, found
    elif is_own(name):
        yield name, None
    elif found is not None and found.kind in ("struct", "type", "generic"):
        raise body.fail(f"`{name}` is not a trait", expr.at)
    elif not name:
        raise body.fail("this is not a trait", expr.at)
    else:
        known = [*REQUIRED, *EVERY, *COPIED]
        known += [n for n, m in body.program.scope_of(expr.at).names.items() if m.kind == "trait"]
        raise body.fail(f"`{name}` is not defined", expr.at,
                        suggestion(name, known, "declare the trait, or import it"))  # fmt: skip


def names_trait(body: Body, expr: tree.Expr) -> bool:
    """Whether an expression names traits."""
    if isinstance(expr, tree.Binary):
        return expr.op == "&" and names_trait(body, expr.left)
    if not isinstance(expr, tree.Name | tree.Attribute):
        return False
    found = body.static_meaning(expr)
    if found is not None and found.kind == "alias":
        inner = found.what
        return inner.statement.value is not None and names_trait(inner.body, inner.statement.value)
    return found.kind == "trait" if found is not None else isinstance(expr, tree.Name) and is_own(
        expr.id
    )  # fmt: skip


def is_own(name: str) -> bool:
    """Whether a name is one of Mojo's own traits."""
    return name in REQUIRED or name in EVERY or name in COPIED


def all_traits(program: Program, exprs: list[tree.Expr],
               scope: Scope) -> dict[str, Meaning | None]:  # fmt: skip
    """The traits that a list of them names, and those that these inherit."""
    found: dict[str, Meaning | None] = {}
    body = Body(program, scope, None, "<comptime>")
    for expr in exprs:
        for name, meaning in traits_in(body, expr):
            if name in found:
                continue
            found[name] = meaning
            if meaning is not None:
                trait: tree.Trait = meaning.what
                inherited = all_traits(program, trait.traits, program.scope_of(trait.name_at))
                for inner, each in inherited.items():
                    found.setdefault(inner, each)
    return found


# --- what a struct that declares traits must have, and gets ---------------------------------------


def is_required(function: tree.Function) -> bool:
    """Whether a trait's function has no body: `...`."""
    return all(isinstance(s, tree.Pass) for s in function.body)


def adopt(program: Program, t: StructType,
          declaration: tree.Struct) -> Iterator[tuple[tree.CompileTime, Scope]]:  # fmt: skip
    """Gives a struct the default methods of its traits, and yields the constants that it gets, with
    the names that they see; a mistake for what it lacks of what they require."""
    named = all_traits(program, declaration.traits, t.scope)
    t.traits |= set(named)
    for name, meaning in named.items():
        if meaning is None:
            continue
        trait: tree.Trait = meaning.what
        home = program.scope_of(trait.name_at)
        scope = Scope(home, {**t.scope.names})
        for member in trait.members:
            if isinstance(member, tree.Function):
                if member.name in t.members or has_special(t, member.name):
                    continue
                if is_required(member):
                    lacks(program, declaration, t, name, f"fn {member.name}", member.name_at)
                else:
                    t.members[member.name] = [member]
                    t.homes[id(member)] = scope
            elif isinstance(member, tree.CompileTime) and member.name not in t.constants:
                if member.value is None:
                    lacks(program, declaration, t, name, f"comptime {member.name}", member.name_at)
                else:
                    yield member, scope


def has_special(t: StructType, name: str) -> bool:
    """Whether a struct has a constructor or destructor by itself."""
    return name in ("__moveinit__", "__del__", "__deinit__") or (
        name == "__copyinit__" and is_copyable(t)
    ) or (name == "__init__" and t.fieldwise)  # fmt: skip


def lacks(program: Program, declaration: tree.Struct, t: StructType, trait: str, what: str,
          at: Span) -> None:  # fmt: skip
    """The mistake of a struct that does not have what its trait requires."""
    program.report(f"`{t}` has no `{what}`, which its trait `{trait}` requires",
                   declaration.name_at, "write it, or leave out the trait",
                   note("required here", at))  # fmt: skip
    t.failed = True


# --- bounds ---------------------------------------------------------------------------------------


def check_bounds(body: Body, declaration: tree.Function | tree.Struct, inner: Scope, at: Span,
                 name: str) -> None:  # fmt: skip
    """A mistake if a type that a call or a name gives lacks a trait that its parameter asks for."""
    names = None
    for p in declaration.compile_time:
        meaning = inner.names.get(p.name)
        if p.type is None or meaning is None or meaning.kind != "type" or p.star:
            continue
        if names is None:
            names = Body(body.program, inner, None, "<comptime>")
        t = resolve(meaning.what)
        for trait, declared in traits_in(names, p.type):
            lacking = missing(body.program, t, trait, declared)
            if lacking is not None:
                shown = p.name.split(".")[-1] if p.name.endswith(".type") else p.name
                raise body.fail(
                    f"`{t}` is not `{trait}`, as `{shown}` of `{name}` must be: "
                    f"it has no `{lacking}`", at, "",
                    note("required here", p.type.at))  # fmt: skip


def missing(program: Program, t: Type, name: str, meaning: Meaning | None) -> str | None:
    """What a type lacks of a trait, or None if it has it."""
    if meaning is None:
        return missing_own(program, t, name)
    trait: tree.Trait = meaning.what
    if isinstance(t, StructType) and name in t.traits:
        return None
    scope = program.scope_of(trait.name_at)
    for inherited, declared in all_traits(program, trait.traits, scope).items():
        lacking = missing(program, t, inherited, declared)
        if lacking is not None:
            return lacking
    for member in trait.members:
        if isinstance(member, tree.Function):
            if not isinstance(t, StructType):
                return member.name
            if member.name not in t.members and not has_special(t, member.name):
                return member.name
        elif isinstance(member, tree.CompileTime) and not (
            isinstance(t, StructType) and member.name in t.constants
        ):  # fmt: skip
            return member.name
    return None


def missing_own(program: Program, t: Type, name: str) -> str | None:
    """The same for one of Mojo's own traits."""
    if name in EVERY:
        return None
    if name in COPIED or name in COPYING:
        if not is_copyable(t):
            return "__copyinit__"
        if name in COPIED:
            return None
    if isinstance(t, StructType):
        if name in t.traits:
            return None
        for group in REQUIRED[name]:
            if not any(g in t.members or has_special(t, g) for g in group):
                return group[0]
        return None
    if isinstance(t, ListType | TupleType) and name in OF_PARTS:
        parts = [t.element] if isinstance(t, ListType) else t.items
        found = (missing_own(program, resolve(part), name) for part in parts)
        return next((lacking for lacking in found if lacking is not None), None)
    has = NUMBERS if t.kind in BITS else TEXTS if t is STR else (
        CONTAINERS if isinstance(t, ListType | TupleType) else frozenset()
    )  # fmt: skip
    return None if name in has else REQUIRED[name][0][0]
