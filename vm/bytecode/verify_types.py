"""Check the type table and lay types out. Needs nothing. Leaves: a `Layout`.

A type's slots are its leaves side by side: one slot for a scalar, three for a string or list. What
a slot holds is said by a *key*, a small number that is equal for two leaves just if a value may go
from one to the other: scalars by kind, strings, and lists by their element; the second and third
slot of a string or list have the key BEHIND. Two lists are alike if their elements are: the same
scalar, strings, alike lists, or the same struct, tuple or vector of the table. A fixed array is a
list. A vector is as many u64 as its lanes lie in: whatever bits these have, they are lanes.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..spec.terms import SCALARS
from .code import LANES, MAX_TYPE_SLOTS, Type, vector_slots

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import NoReturn

BEHIND, LINKAGE = -1, -2  # what a slot holds that is no leaf's first
STR = len(SCALARS)  # the key of strings; lists have the keys from STR + 1 on
SCALAR_KEY = {kind: key for key, kind in enumerate(SCALARS)}

I64 = SCALAR_KEY["i64"]
WORD = SCALAR_KEY["u64"]  # the key of each slot of a vector, whatever its lanes are
SCALAR_KEYS = frozenset(range(len(SCALARS)))
CLASSES = {  # the keys that an operand's class takes
    "bits": SCALAR_KEYS,
    "int": SCALAR_KEYS - {SCALAR_KEY[kind] for kind in ("u64", "f32", "f64", "f16")},
    "str": frozenset((STR,)),
    **{kind: frozenset((key,)) for kind, key in SCALAR_KEY.items()},
}
LISTS = {  # the element kinds of lists that do where not all do, by the operand's class or row
    "sort": {*SCALARS, "str"},
    "list_equal": {*SCALARS, "str"} - {"f32", "f64", "f16"},
    **{f"[{kind}]": {kind} for kind in (*SCALARS, "str")},
}

MAX_ALL_SLOTS = 1 << 20  # of one value of each type together
MAX_NESTING = 100  # of structs and tuples inside each other, not counting through lists


class VerifyError(Exception):
    """A program that is refused: the function and word at fault (None: the tables), and why."""

    def __init__(self, function: str | None, word: int | None, reason: str) -> None:
        where = "the tables" if function is None else function
        super().__init__(f"{where}{'' if word is None else f' at word {word}'}: {reason}")
        self.function = function
        self.word = word
        self.reason = reason


class Layout:
    """The slots of each type.

    `keys[t]` are the keys of type t's slots. `plain[t]` and `heap[t]` have a bit for each slot
    where a scalar, a string or list begins. `runs_code[t]`: whether dropping its own slots, not
    counting list elements, runs a user's destructor. `element_of` gives the element type of a
    list's key, `classes` the keys that an operand's class takes.
    """

    def __init__(self, types: Sequence[Type]) -> None:
        self.types = types
        self.keys: list[tuple[int, ...]] = [()] * len(types)
        self.plain = [0] * len(types)
        self.heap = [0] * len(types)
        self.runs_code = [False] * len(types)
        self.element_of: dict[int, int] = {}  # list key -> element type
        for i, t in enumerate(types):
            self._check(i, t)
        self._list_keys = self._number_lists()
        kinds = {key: types[element].kind for key, element in self.element_of.items()}
        self.classes = CLASSES | {"list": frozenset(kinds)}
        for name, wanted in LISTS.items():
            self.classes[name] = frozenset(key for key, kind in kinds.items() if kind in wanted)
        self._lay_out()
        for i, t in enumerate(types):
            if t.kind == "list" and not self.keys[t.element]:
                self.fail(i, "a list's element must take at least one slot")

    def fail(self, i: int, reason: str) -> NoReturn:
        raise VerifyError(None, None, f"type {i} ({self.types[i].name}): {reason}")

    def _check(self, i: int, t: Type) -> None:
        count = len(self.types)
        if t.kind not in SCALAR_KEY and t.kind not in ("str", "list", "struct", "tuple", "vector"):
            self.fail(i, f"unknown kind {t.kind!r}")
        if t.kind in ("list", "vector"):
            if not 0 <= t.element < count:
                self.fail(i, "its element is not in the type table")
            if t.kind == "vector":
                self._check_vector(i, t)
        elif t.element != -1:
            self.fail(i, "only lists and vectors have an element")
        if t.size < -1 or (t.size != -1 and t.kind not in ("list", "vector")):
            self.fail(i, "only fixed arrays and vectors have a size")
        if t.fields and t.kind not in ("struct", "tuple"):
            self.fail(i, "only structs and tuples have fields")
        for name, field in t.fields:
            if not 0 <= field < count:
                self.fail(i, f"the type of its field {name!r} is not in the type table")
        plain = t.kind in (*SCALAR_KEY, "str", "vector")
        if t.drop_function < -1 or (t.drop_function >= 0 and plain):
            self.fail(i, "malformed drop function")

    def _check_vector(self, i: int, t: Type) -> None:
        if self.types[t.element].kind not in SCALAR_KEY:
            self.fail(i, "a vector's lanes are scalars")
        if t.size not in LANES:
            self.fail(i, f"a vector of {t.size} lanes")

    def _number_lists(self) -> list[int]:
        """The key of each list type, -1 for others. Walks chains of lists without recursion."""
        keys = [-1] * len(self.types)
        known: dict[tuple[str, int], int] = {}
        for start, t in enumerate(self.types):
            chain: list[int] = []
            on_chain: set[int] = set()
            at = start
            while self.types[at].kind == "list" and keys[at] < 0 and at not in on_chain:
                chain.append(at)
                on_chain.add(at)
                at = self.types[at].element
            t = self.types[at]
            if at in on_chain:  # lists of nothing but lists, round and round: alike only to itself
                identity = "cycle", at
            elif t.kind in ("struct", "tuple", "vector"):
                identity = "nominal", at
            else:
                identity = "key", SCALAR_KEY.get(t.kind, STR if t.kind == "str" else keys[at])
            for each in reversed(chain):
                keys[each] = known.setdefault(identity, STR + 1 + len(known))
                self.element_of.setdefault(keys[each], self.types[each].element)
                identity = "key", keys[each]
        return keys

    def _lay_out(self) -> None:
        """Fills keys, fields before what contains them, without recursion."""
        done = [False] * len(self.types)
        depth = [0] * len(self.types)
        total = 0
        for start in range(len(self.types)):
            stack = [start]
            entered: set[int] = set()
            while stack:
                i = stack[-1]
                t = self.types[i]
                if done[i]:
                    stack.pop()
                    continue
                waiting = [f for _, f in t.fields if not done[f]]
                if waiting:
                    if i in entered:
                        self.fail(i, "it contains itself, not through a list")
                    entered.add(i)
                    stack += waiting
                    continue
                done[i] = True
                stack.pop()
                depth[i] = 1 + max((depth[f] for _, f in t.fields), default=-1)
                if depth[i] > MAX_NESTING:
                    self.fail(i, f"structs nested more than {MAX_NESTING} deep")
                self._place(i, t)
                total += len(self.keys[i])
                if total > MAX_ALL_SLOTS:
                    self.fail(i, "the type table is too large")

    def _place(self, i: int, t: Type) -> None:
        if t.kind in SCALAR_KEY:
            self.keys[i], self.plain[i] = (SCALAR_KEY[t.kind],), 1
            return
        if t.kind == "str" or t.kind == "list":
            key = STR if t.kind == "str" else self._list_keys[i]
            self.keys[i], self.heap[i] = (key, BEHIND, BEHIND), 1
            return
        if t.kind == "vector":
            slots = vector_slots(self.types[t.element].kind, t.size)
            self.keys[i], self.plain[i] = (WORD,) * slots, (1 << slots) - 1
            return
        slots = sum(len(self.keys[f]) for _, f in t.fields)
        if slots > MAX_TYPE_SLOTS:
            self.fail(i, f"a value of more than {MAX_TYPE_SLOTS} slots")
        at = 0
        keys: list[int] = []
        self.runs_code[i] = t.drop_function >= 0
        for _, f in t.fields:
            keys += self.keys[f]
            self.plain[i] |= self.plain[f] << at
            self.heap[i] |= self.heap[f] << at
            self.runs_code[i] |= self.runs_code[f]
            at = len(keys)
        self.keys[i] = tuple(keys)
