"""The handlers that exist once per scalar type, as templates: `expand()` gives `_scalars.pxi`.

Element access differs by the storage of a type, printing by its text, sorting by its order. In a
template, `{t}` is the type's name, `{kind}` its number in the enum Kind, `{stored}` the unsigned C
type of its storage, `{element}` what is read of one, as it widens to its canonical slot.
"""

from __future__ import annotations

from typing import NamedTuple


class Scalar(NamedTuple):
    name: str
    stored: str
    loaded: str
    compared: str  # what an element is compared as
    missing: str  # whether an element is a NaN
    element: str = ""  # what is read, if not what is stored


def _integer(name: str, bits: int, signed: bool) -> Scalar:
    loaded = f"int{bits}_t" if signed else f"uint{bits}_t"
    return Scalar(name, f"uint{bits}_t", loaded, f"<{loaded}>{{}}", "False")


# An integer's kinds come first: the order is that of the enum Kind.
SCALARS = (
    *(_integer(f"i{bits}", bits, True) for bits in (8, 16, 32, 64)),
    *(_integer(f"u{bits}", bits, False) for bits in (8, 16, 32, 64)),
    Scalar("f32", "uint32_t", "uint32_t", "f32_of({})", "f32_of({0}) != f32_of({0})"),
    Scalar("f64", "uint64_t", "uint64_t", "f64_of({})", "f64_of({0}) != f64_of({0})"),
    # memory that others share may have any bits: they are true, if not all are 0
    _integer("bool", 8, False)._replace(element="((<uint8_t*>data)[index] != 0)"),
    Scalar("f16", "uint16_t", "uint16_t", "half_order({})", "({} & 0x7fff) > 0x7c00"),
)

ACCESS = """
cdef inline int64_t element_{t}(void* data, int64_t index) noexcept nogil:
    return <int64_t>{element}

cdef inline int rt_load_{t}(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot* list = R + ins.b
    cdef uint64_t index = R[ins.c].u64
    if unlikely(index >= list[1].u64):
        index += list[1].u64  # a negative index counts from the end
        if unlikely(index >= list[1].u64):
            return index_fault(vm, R[ins.c].i64, list[1].i64)
    R[ins.a].i64 = element_{t}(list[0].pointer, index)
    return 0

cdef inline int rt_store_{t}(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot* list = R + ins.a
    cdef uint64_t index = R[ins.b].u64
    if unlikely(index >= list[1].u64):
        index += list[1].u64
        if unlikely(index >= list[1].u64):
            return index_fault(vm, R[ins.b].i64, list[1].i64)
    (<{stored}*>list[0].pointer)[index] = <{stored}>R[ins.c].u64
    return 0

cdef inline int rt_append_{t}(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot* list = R + ins.a
    cdef int64_t length = list[1].i64
    if unlikely(length >= list[2].i64):
        if grow(vm, list, length + 1, &scalar_types[{kind}]):
            return FAULT_OUT_OF_MEMORY
    (<{stored}*>list[0].pointer)[length] = <{stored}>R[ins.b].u64
    list[1].i64 = length + 1
    return 0

cdef int rt_fill_{t}(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef {stored} value = <{stored}>R[ins.c].u64
    cdef int64_t count = R[ins.b].i64
    cdef {stored}* data
    cdef int64_t i
    cdef int64_t done = 0
    cdef Slot made[3]
    cdef int fault = make_list(vm, made, count, &scalar_types[{kind}], value == 0)
    if fault:
        return fault
    if value != 0:
        data = <{stored}*>made[0].pointer
        while done < count and fault == 0:
            for i in range(done, min(count, done + PART)):
                data[i] = value
            if unlikely(count - done > SHORT):
                fault = work_on(vm, min(count - done, PART) * sizeof({stored}))
            done += PART
        if fault:
            release(vm, data)
            return fault
    R[ins.a], R[ins.a + 1], R[ins.a + 2] = made[0], made[1], made[2]
    return 0
"""

POINTED = """
cdef inline int rt_peek_{t}(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Pointed* entry = &vm.entries[R[ins.b].u64 & vm.entry_mask]
    cdef int64_t offset = byte_of(R[ins.c].i64, R[ins[1].a].i64, sizeof({stored}))
    if likely(
        entry.handle == R[ins.b].u64 and entry.scalar_bytes >= sizeof({stored})
        and <uint64_t>offset <= entry.scalar_bytes - sizeof({stored})
    ):
        R[ins.a].i64 = element_{t}(entry.data + offset, 0)
        return 0
    return peek_slowly(vm, R, ins, {kind}, offset, R + ins.a)

cdef inline int rt_poke_{t}(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Pointed* entry = &vm.entries[R[ins.a].u64 & vm.entry_mask]
    cdef int64_t offset = byte_of(R[ins.b].i64, R[ins.c].i64, sizeof({stored}))
    if likely(
        entry.handle == R[ins.a].u64 and entry.scalar_bytes >= sizeof({stored})
        and <uint64_t>offset <= entry.scalar_bytes - sizeof({stored})
    ):
        memcpy(entry.data + offset, R + ins[1].a, sizeof({stored}))
        return 0
    return poke_slowly(vm, R, ins, {kind}, offset, R + ins[1].a)
"""

TEXT = """
cdef int rt_append_text_{t}(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef char text[TEXT_BYTES]
    return append_bytes(vm, R + ins.a, text, text_of_{t}(text, R + ins.b))

cdef int rt_write_{t}(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef char text[TEXT_BYTES]
    return write_bytes(vm, ins.b, text, text_of_{t}(text, R + ins.a))
"""

# NaN goes last either way.
ORDER = """
cdef inline bint goes_first_{t}(
    Vm* vm, {stored} a, {stored} b, bint descending, int* fault
) noexcept nogil:
    if {missing_a}:
        return False
    if {missing_b}:
        return True
    return {b} < {a} if descending else {a} < {b}

"""

# A stable merge sort, bottom up from runs sorted by insertion. Only a run's left half is copied, so
# that between merges the list is always a permutation of itself and the sort may be given up.
MERGE = """
cdef int sort_{t}(Vm* vm, {stored}* data, int64_t count, bint descending) noexcept nogil:
    cdef int64_t width = RUN
    cdef int64_t start, middle, stop, half_part, part, i, j, k
    cdef {stored} value
    cdef {stored}* half
    cdef int fault = 0
    start = 0
    while start < count:
        for i in range(start + 1, min(start + RUN, count)):
            value = data[i]
            j = i
            while j > start and goes_first_{t}(vm, value, data[j - 1], descending, &fault):
                data[j] = data[j - 1]
                j -= 1
            data[j] = value
        if count > RUN and fault == 0:
            fault = work_on(vm, 8 * RUN)
        if fault:
            return fault
        start += RUN
    if count <= RUN:
        return 0
    half = <{stored}*>allocate(vm, count * sizeof({stored}), NULL)
    if half == NULL:
        return FAULT_OUT_OF_MEMORY
    while width < count and fault == 0:
        start = 0
        while start + width < count and fault == 0:
            middle = start + width
            stop = min(middle + width, count)
            fault = work_on(vm, 0)
            if fault == 0 and goes_first_{t}(
                vm, data[middle], data[middle - 1], descending, &fault
            ):
                fault = carry(vm, half, data + start, width * sizeof({stored}))
                if fault:
                    break
                i = 0
                j = middle
                k = start
                while i < width and j < stop and fault == 0:
                    half_part = min(width, i + PART)
                    part = min(stop, j + PART)
                    fault = work_on(vm, 8 * PART if width > PART else 8 * width)
                    while i < half_part and j < part:
                        if goes_first_{t}(vm, data[j], half[i], descending, &fault):
                            data[k] = data[j]
                            j += 1
                        else:
                            data[k] = half[i]
                            i += 1
                        k += 1
                memcpy(data + k, half + i, (width - i) * sizeof({stored}))
            start = stop
        width *= 2
    release(vm, half)
    return fault
"""

HEADING = """\
# Generated by scalars.py: `python -m mojovm.spec --write`. Do not edit.
"""

BY_KIND = """
cdef inline int64_t element_of_kind(int kind, void* data, int64_t index) noexcept nogil:
{access}
cdef int sort_kind(
    Vm* vm, int kind, void* data, int64_t count, bint descending
) noexcept nogil:
{sort}"""


def _choice(call: str) -> str:
    branches = []
    for kind, scalar in enumerate(SCALARS):
        word = "if" if kind == 0 else "elif"
        value = call.format(t=scalar.name)
        branches.append(f"    {word} kind == {kind}:\n        return {value}\n")
    return "".join(branches) + "    return 0\n"


def expand() -> str:
    """The text of `_scalars.pxi`."""
    parts = [HEADING]
    for kind, scalar in enumerate(SCALARS):
        values = {
            "t": scalar.name,
            "kind": kind,
            "stored": scalar.stored,
            "element": scalar.element or f"(<{scalar.loaded}*>data)[index]",
            "a": scalar.compared.format("a"),
            "b": scalar.compared.format("b"),
            "missing_a": scalar.missing.format("a"),
            "missing_b": scalar.missing.format("b"),
        }
        parts.append((ACCESS + POINTED + TEXT + ORDER + MERGE).format(**values))
    access = _choice("element_{t}(data, index)")
    sort = _choice("sort_{t}(vm, <STORED*>data, count, descending)")
    for scalar in SCALARS:
        sort = sort.replace("STORED", scalar.stored, 1)
    parts.append(BY_KIND.format(access=access, sort=sort))
    parts.append(MERGE.format(t="str", stored="StringHeader"))
    return "".join(parts)
