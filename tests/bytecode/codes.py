"""Codes for tests: any that the binary form can hold, well-formed or not, and sample programs."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

from mojovm.bytecode.binary import KINDS
from mojovm.bytecode.code import Code, File, Function, Parameter, Type
from mojovm.spec.ops import TABLE

numbers = st.integers(-(1 << 31), (1 << 31) - 1) | st.integers(-3, 12)
indices = st.integers(-4, 6)
names = st.sampled_from(["Int", "f", "", "List[Int, 3]", 'a "b" ; c', "é\n", "R1", "%2"]) | st.text(
    st.characters(exclude_categories=["Cs"]), max_size=8
)
entries = st.tuples(indices, indices)
ranges = st.tuples(indices, indices, st.lists(entries, max_size=3).map(tuple))


@st.composite
def words(draw: st.DrawFn) -> list[int]:
    """Words, most of them instructions with operands of any value."""
    result: list[int] = []
    for _ in range(draw(st.integers(0, 6))):
        row = TABLE[draw(st.integers(0, len(TABLE) - 1))]
        operand = indices if draw(st.booleans()) else numbers
        raw = [0] * (4 * row.words)
        raw[0] = row.number
        used = {4 * o.word + " abc".index(o.field) for o in row.operands}
        for at in sorted(used):
            raw[at] = draw(operand)
        if draw(st.integers(0, 9)) == 0:
            raw[draw(st.integers(0, len(raw) - 1))] = draw(numbers)
        result += raw
    return result


functions = st.builds(
    Function,
    name=names,
    parameters=st.lists(
        st.builds(Parameter, names, indices, st.integers(0, 2), st.booleans()), max_size=3
    ),
    result=indices,
    words=words(),
    slots=st.lists(indices, max_size=8),
    drops=st.lists(ranges, max_size=3) | st.lists(ranges, max_size=3).map(sorted),
    lines=st.lists(st.tuples(indices, numbers, numbers, numbers), max_size=4)
    | st.lists(st.tuples(st.integers(0, 5), numbers, numbers, indices), max_size=4).map(sorted),
    line=numbers,
    docstring=names,
    exported=st.booleans(),
    fastmath=st.booleans(),
    file=indices,
)
types = st.builds(
    Type,
    kind=st.sampled_from(KINDS),
    name=names,
    element=indices,
    fields=st.lists(st.tuples(names, indices), max_size=3).map(tuple),
    size=indices,
    drop_function=indices,
)
codes = st.builds(
    Code,
    files=st.lists(st.builds(File, names, st.binary(max_size=64)), max_size=3),
    types=st.lists(types, max_size=5),
    functions=st.lists(functions, max_size=3),
    strings=st.lists(names, max_size=3),
    entry=indices,
)

SAMPLE = (Path(__file__).parent / "sample.mbt").read_text()
