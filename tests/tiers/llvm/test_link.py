"""The linker and the packed form: what is damaged or not understood is refused, with a reason."""

from __future__ import annotations

import ctypes
import math
import random
import struct
import time

import pytest

from mojovm.machine import core
from mojovm.tiers.llvm.link import CannotLink, link
from mojovm.tiers.llvm.packed import pack, unpack

from .native_objects import Library, compiled, linked, object_file

# --- what is linked -------------------------------------------------------------------------------


def relocations(data: bytes) -> set[int]:
    """The types of all relocations of an object."""
    table = struct.unpack_from("<Q", data, 40)[0]
    count = struct.unpack_from("<H", data, 60)[0]
    found = set()
    for number in range(count):
        _, kind, _, _, start, size = struct.unpack_from("<IIQQQQ", data, table + 64 * number)
        if kind == 4:
            rows = struct.iter_unpack("<QQq", data[start : start + size])
            found |= {info & 0xFFFFFFFF for _, info, _ in rows}
    return found


def test_the_object_needs_what_is_to_be_tested():
    made = linked()
    assert {"memset", "memcpy", "fmod", "log1p"} == set(made.externals)
    assert "fib" in made.symbols and "hidden" not in made.symbols
    assert relocations(object_file()) >= {2, 4, 42}  # PC32, PLT32, REX_GOTPCRELX
    assert b".rela.rodata\0" in object_file()  # the jump table
    assert b".rodata.cst" in object_file()
    assert len(made.code) % 8 == 0
    assert made.code.endswith(bytes(8 * len(made.externals)))


# --- what cannot be linked ------------------------------------------------------------------------

REFUSED = {
    "absolute address": (
        "@t = constant [2 x ptr] [ptr @f, ptr @f]\ndefine ptr @f() { ret ptr @t }",
        r"absolute address in '\.data\.rel\.ro",
    ),
    "writable data": (
        "@d = global i64 3\ndefine i64 @f() { %v = load i64, ptr @d\n ret i64 %v }",
        r"'\.data' is writable",
    ),
    "bss": (
        "@d = global i64 0\ndefine i64 @f() { %v = load i64, ptr @d\n ret i64 %v }",
        r"'\.bss' is writable",
    ),
    "common": (
        "@d = common global i64 0\ndefine i64 @f() { %v = load i64, ptr @d\n ret i64 %v }",
        "'d' is common storage",
    ),
    "thread-local": (
        "@d = thread_local global i64 4\ndefine i64 @f() { %v = load i64, ptr @d\n ret i64 %v }",
        "thread-local",
    ),
    "constructors": (
        """
        @llvm.global_ctors = appending global [1 x {i32, ptr, ptr}]
                             [{i32, ptr, ptr} {i32 1, ptr @f, ptr null}]
        declare void @g()
        define void @f() { call void @g() ret void }
        """,
        r"(init_array|ctors).* is writable",
    ),
    "chosen at load time": (
        "@i = ifunc void (), ptr @f\ndefine ptr @f() { ret ptr null }",
        "'i' is thread-local or chosen at load time",
    ),
    "no code": ("@d = constant i64 3", "no code"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_understood_is_refused(name):
    text, reason = REFUSED[name]
    with pytest.raises(CannotLink, match=reason):
        link(compiled(text))


def test_other_models_are_refused_or_run():
    text = "declare double @exp(double)\ndefine double @f(double %x) {\n"
    text += "%y = call double @exp(double %x) nobuiltin\nret double %y }"
    with pytest.raises(CannotLink, match=r"absolute address|relocation type"):
        link(compiled(text, model="large"))
    for model in ("small", "medium"):
        library = Library(link(compiled(text, model=model)))
        assert library("f", ctypes.c_double, ctypes.c_double)(1.0) == math.e


def test_other_files_are_refused():
    def changed(at, *values):
        return object_file()[:at] + bytes(values) + object_file()[at + len(values) :]

    for data, reason in {
        b"": "the header lies outside",
        b"\x7fELF": "the header lies outside",
        b"MZ" + bytes(100): "not an ELF file",
        changed(4, 1): "not an ELF file of 64 bits",
        changed(5, 2): "not an ELF file",
        changed(16, 3): "ELF type 3",
        changed(18, 183): "machine 183",
        changed(60, 0, 0): "no table of sections",
    }.items():
        with pytest.raises(CannotLink, match=reason):
            link(data)


def links(data: bytes) -> bool:
    """Whether damaged data links; what it links to is not run."""
    try:
        made = link(data)
    except CannotLink as refusal:
        assert str(refusal)
        return False
    assert isinstance(made.code, bytes) and len(made.code) < 4 * len(data) + (1 << 20)
    assert all(0 <= offset < len(made.code) for offset in made.symbols.values())
    return True


def test_cut_objects_are_refused():
    for size in range(0, len(object_file()), max(1, len(object_file()) // 300)):
        assert not links(object_file()[:size])


def test_damaged_objects_are_refused_or_linked():
    rng = random.Random(20261122)
    words = [b"\xff" * 8, bytes(8), b"\0\0\0\x80", b"\xff\xff\xff\x7f", b"\xff" * 7 + b"\x7f"]
    passed = 0
    for _ in range(1200):
        data = bytearray(object_file())
        for _ in range(rng.choice((1, 1, 3))):
            at = rng.choice((rng.randrange(64), rng.randrange(len(data))))
            if rng.random() < 0.5:
                data[at] ^= 1 << rng.randrange(8)
            else:
                word = rng.choice(words)
                at &= -len(word)
                data[at : at + len(word)] = word
        passed += links(bytes(data))
    assert 100 < passed < 1100


def test_forged_sections_do_not_blow_up():
    """Many sections that are the whole file, as an object of that size could say."""
    table = struct.unpack_from("<Q", object_file(), 40)[0]
    count = struct.unpack_from("<H", object_file(), 60)[0]
    data = bytearray(object_file())
    for number in range(1, count):
        kind = struct.unpack_from("<I", data, table + 64 * number + 4)[0]
        if kind == 1:
            struct.pack_into("<QQ", data, table + 64 * number + 24, 0, len(data))
    with pytest.raises(CannotLink, match="overlap"):
        link(bytes(data))


# --- the packed form ------------------------------------------------------------------------------


def test_packing_keeps_everything():
    data = pack(linked().code, linked().symbols, linked().externals)
    whole = linked()
    assert unpack(data) == (whole.code, whole.symbols, whole.externals)
    assert unpack(pack(b"\xc3", {}, ())) == (b"\xc3", {}, ())
    assert unpack(pack(b"\xc3", {"größe": 0}, ("f",))) == (b"\xc3", {"größe": 0}, ("f",))


def test_damaged_packed_code_is_a_value_error():
    data = pack(linked().code, linked().symbols, linked().externals)
    for size in {*range(40), *range(0, len(data), 7), len(data) - 1}:
        with pytest.raises(ValueError):
            unpack(data[:size])
    with pytest.raises(ValueError):
        unpack(b"X" + data[1:])
    for at in range(8, 400):
        damaged = data[:at] + bytes([data[at] ^ 0x81]) + data[at + 1 :]
        try:
            code, symbols, _ = unpack(damaged)
        except ValueError:
            continue
        assert all(0 <= offset < len(code) for offset in symbols.values())


def test_unpacking_and_mapping_is_quick():
    data = pack(bytes(100_000), {f"f{i}": i for i in range(100)}, ("memcpy", "fmod"))
    times = []
    for _ in range(20):
        start = time.thread_time()
        code, _, externals = unpack(data)
        core.NativeCode(code, externals)
        times.append(time.thread_time() - start)
    assert min(times) < 0.001  # 0.08 ms alone; there is more at work where tests run
