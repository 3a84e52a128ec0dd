"""What open types are found to be: variables are linked to types, and replaced by them."""

from __future__ import annotations

from .kinds import I64, ListType, TupleType, Type, Variable, ViewType, list_of, tuple_of


def resolve(t: Type) -> Type:
    """The type with every found variable replaced; open ones stay."""
    if not t.may_be_open:
        return t
    if isinstance(t, Variable):
        return resolve(t.link) if t.link is not None else t
    if isinstance(t, ListType):
        element = resolve(t.element)
        return t if element is t.element else list_of(element, t.size)
    if isinstance(t, TupleType):
        items = tuple(resolve(i) for i in t.items)
        return t if items == t.items else tuple_of(items)
    return t


def element_read(t: Type) -> Type:
    """An element's type where one is read: what is still open then is Int."""
    t = resolve(t)
    if isinstance(t, Variable):
        t.link = I64
        return I64
    return t


def is_within(found: Variable, t: Type) -> bool:
    """Whether a type has an open one inside of it, which it then cannot be."""
    if isinstance(t, ListType | ViewType):
        return is_within(found, resolve(t.element))
    if isinstance(t, TupleType):
        return any(is_within(found, resolve(i)) for i in t.items)
    return t is found


def unify(a: Type, b: Type) -> bool:
    """Makes two types equal by finding their open elements; False if they differ."""
    a, b = resolve(a), resolve(b)
    if a is b:
        return True
    if isinstance(a, Variable) or isinstance(b, Variable):
        if isinstance(a, Variable):
            a, b = b, a
        assert isinstance(b, Variable)
        if is_within(b, a):
            return False
        b.link = a
        return True
    if isinstance(a, ListType) and isinstance(b, ListType):
        return a.size == b.size and unify(a.element, b.element)
    if isinstance(a, TupleType) and isinstance(b, TupleType) and len(a.items) == len(b.items):
        return all(unify(x, y) for x, y in zip(a.items, b.items, strict=True))
    return False


def is_open(t: Type) -> bool:
    """Whether a type is, or is made of, one that is not known yet."""
    if isinstance(t, ListType):
        return is_open(resolve(t.element))
    if isinstance(t, TupleType):
        return any(is_open(resolve(item)) for item in t.items)
    return isinstance(t, Variable)
