"""`@slotted` and `@record`: classes of fields without what `dataclasses` costs a start."""

from __future__ import annotations

import pytest

from mojovm.spec.records import changed, fresh, record, slotted


@record
class Place:
    line: int
    column: int = 1
    notes: list[str] = fresh(list)


@slotted
class Base:
    at: int


@slotted
class Derived(Base):
    name: str = "none"


def test_fields_are_given_in_order_or_by_name():
    place = Place(3, notes=["a"])
    assert (place.line, place.column, place.notes) == (3, 1, ["a"])
    with pytest.raises(TypeError, match="line"):
        Place()
    with pytest.raises(AttributeError):
        place.other = 1


def test_a_fresh_default_is_not_shared():
    first, second = Place(1), Place(1)
    first.notes.append("a")
    assert second.notes == []


def test_records_are_equal_where_their_fields_are_and_show_them():
    assert Place(1) == Place(1, 1, []) != Place(2)
    assert Place(1) != (1, 1, [])
    assert repr(Place(1)) == "Place(line=1, column=1, notes=[])"
    with pytest.raises(TypeError, match="unhashable"):
        hash(Place(1))


def test_slotted_objects_are_equal_only_to_themselves_and_inherit_fields():
    assert Derived.FIELDS == ("at", "name")
    derived = Derived(4)
    assert (derived.at, derived.name) == (4, "none")
    assert derived != Derived(4)


def test_a_changed_record_is_another():
    place = Place(1)
    assert changed(place, line=2) == Place(2)
    assert place == Place(1)
