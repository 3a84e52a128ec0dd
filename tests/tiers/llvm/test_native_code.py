"""Linked code runs where the machine maps it, and the memory goes with the object."""

from __future__ import annotations

import ctypes
import math
import os
import struct
from pathlib import Path

import pytest

from mojovm.machine import core
from mojovm.tiers.llvm.link import Linked
from mojovm.tiers.llvm.packed import pack, unpack
from mojovm.tiers.llvm.terms import HOST_FUNCTIONS

from .native_objects import Library, linked

F64, I64, PTR = ctypes.c_double, ctypes.c_int64, ctypes.c_void_p


@pytest.fixture(scope="module", params=["linked", "packed"])
def library(request) -> Library:
    made = linked()
    if request.param == "packed":
        made = Linked(*unpack(pack(made.code, made.symbols, made.externals)))
    return Library(made)


# --- what runs ------------------------------------------------------------------------------------


def test_constants(library):
    assert library("constants", F64, F64)(2.5) == 2.5 * 3.25 + 0.1
    assert [library("weight", F64, I64)(i) for i in range(5)] == [1.5, -2.0, 0.25, 9.0, 1e300]
    assert library("place_of_nothing", PTR)() is not None


def test_jump_tables(library):
    word = ctypes.c_int64(0)
    cases = library("cases", I64, I64, PTR)

    def case(number, before=0):
        word.value = before
        return cases(number, ctypes.addressof(word)), word.value

    assert case(0) == (1, 17)
    assert case(1) == (2, struct.unpack("<q", struct.pack("<d", 3.25 + 0.1))[0])
    assert case(2, 256) == (3, 259)
    assert case(3, 12) == (144, 12)
    assert case(4) == (5, struct.unpack("<i", struct.pack("<f", 3.0))[0])
    assert case(5, 9) == (-81, 9)
    assert case(6, 5) == case(-1, 5) == (-1, 5)
    squares = library("squares", I64, I64)
    assert [squares(i) for i in range(-1, 6)] == [0, 71, -1111111, 9, 123123123123, 5, 0]


@pytest.mark.parametrize("count", [0, 1, 7, 64, 1001])
def test_vectors(library, count):
    given = (ctypes.c_int32 * (count + 1))(*[i * 77777 - 5 for i in range(count)])
    out = (ctypes.c_int32 * (count + 1))(*[-7] * (count + 1))
    library("vectors", None, PTR, PTR, I64)(out, given, count)
    expected = [ctypes.c_int32((given[i] * 3) ^ i).value for i in range(count)]
    assert list(out) == [*expected, -7]


@pytest.mark.parametrize("count", [1, 100, 5000])
def test_loops_that_become_calls(library, count):
    given = (I64 * count)(*[i * i - 3 for i in range(count)])
    out = (I64 * (count + 1))(*[-7] * (count + 1))
    library("copy", None, PTR, PTR, I64)(out, given, count)
    assert list(out) == [*given, -7]
    library("clear", None, PTR, I64)(out, count)
    assert list(out) == [0] * count + [-7]


def test_calls(library):
    assert library("fib", I64, I64)(20) == 6765
    assert library("calls_hidden", F64, F64)(5.0) == 5.0 / 7.0
    expected = math.log1p(math.fmod(17.25, 3.5)) * 3.25 + 0.1
    assert library("calls_c", F64, F64, F64)(17.25, 3.5) == expected


def test_addresses_of_functions(library):
    own = library("own_function", PTR)
    assert own() == library.native.address(library.symbols["constants"])
    of_c = library("function_of_c", PTR)
    assert ctypes.CFUNCTYPE(F64, F64)(of_c())(0.5) == math.log1p(0.5)


def test_every_function_the_machine_offers_is_that_of_c():
    """In pairs, for f64 and f32, against Python's own where it has one."""
    names = "exp exp2 expm1 log log2 log10 log1p sin cos tan asin acos atan sinh cosh tanh asinh"
    names += " atanh cbrt erf erfc sqrt floor ceil trunc"
    for name in names.split():
        expected = getattr(math, name)(0.625)
        assert external(name, F64, F64)(0.625) == pytest.approx(expected, rel=1e-15)
        f32 = external(f"{name}f", ctypes.c_float, ctypes.c_float)
        assert f32(0.625) == pytest.approx(expected, rel=1e-6)
    for name in ("rint", "nearbyint", "round"):
        assert external(name, F64, F64)(2.75) == 3.0
    assert external("acosh", F64, F64)(1.5) == math.acosh(1.5)
    assert external("tgamma", F64, F64)(5.0) == 24.0
    for name in ("pow", "atan2", "hypot", "fmod"):
        expected = getattr(math, name)(5.5, 2.25)
        assert external(name, F64, F64, F64)(5.5, 2.25) == pytest.approx(expected, rel=1e-15)
    assert external("fma", F64, F64, F64, F64)(2.0**53 + 2, 3.0, 1.0) == 3 * (2.0**53 + 2)
    assert external("ldexp", F64, F64, ctypes.c_int)(0.75, 3) == 6.0
    memcmp = external("memcmp", ctypes.c_int, ctypes.c_char_p, ctypes.c_char_p, I64)
    assert memcmp(b"ab", b"ac", 1) == 0 > memcmp(b"ab", b"ac", 2)


def test_what_terms_call_is_there():
    for name in HOST_FUNCTIONS:
        assert core.NativeCode(bytes(8), (name,)).size == 8
    assert external("log_gamma", F64, F64)(0.5) == pytest.approx(math.lgamma(0.5), rel=1e-15)
    assert external("round_digits_f64", F64, F64, I64)(2.675, 1) == 2.7


def external(name, result, *types):
    """A function out of a slot; in C it lives on when the code that asked for it goes."""
    native = core.NativeCode(bytes(8), (name,))
    place = ctypes.c_uint64.from_address(native.address(0)).value
    return ctypes.CFUNCTYPE(result, *types)(place)


# --- memory ---------------------------------------------------------------------------------------


def mappings() -> list[tuple[int, int, str]]:
    """(start, end, permissions) of all that is mapped."""
    lines = [line.split() for line in Path("/proc/self/maps").read_text().splitlines()]
    ranges = [[int(number, 16) for number in line[0].split("-")] for line in lines]
    return [(*both, line[1]) for both, line in zip(ranges, lines, strict=True)]


def executable_pages() -> int:
    """The kernel may show neighbours as one mapping, so it is not these that count."""
    return sum(end - start for start, end, access in mappings() if "x" in access) // 4096


def test_unknown_externals_are_named():
    with pytest.raises(LookupError, match="system"):
        core.NativeCode(bytes(16), ("memcpy", "system"))


def test_malformed_code_is_a_value_error():
    for code, externals in [
        (b"", ()),
        (bytes(8), ("memcpy", "memset")),
        (bytes(12), ("memcpy",)),
    ]:
        with pytest.raises(ValueError, match="no machine code"):
            core.NativeCode(code, externals)
    for given in [(None, ()), (b"\xc3", None), ("x", ()), (bytes(8), (None,)), (bytes(8), (3,))]:
        with pytest.raises(TypeError):
            core.NativeCode(*given)


def test_addresses_lie_inside():
    native = core.NativeCode(b"\xc3\xc3\xc3", ())
    assert native.size == 3
    assert native.address(2) == native.address(0) + 2
    for offset in (-1, 3, 1 << 40):
        with pytest.raises(ValueError):
            native.address(offset)


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="needs Linux's /proc")
def test_code_is_never_writable_and_executable():
    native = core.NativeCode(bytes(5000), ("memset",))
    place = native.address(0)
    around = [(end, access) for start, end, access in mappings() if start <= place < end]
    assert around[0][0] >= place + native.size
    assert around[0][1] == "r-xp"


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="needs Linux's /proc")
def test_mappings_go_with_their_objects():
    code, externals = linked().code, linked().externals
    before, pages = len(mappings()), executable_pages()
    for _ in range(1000):
        core.NativeCode(code, externals)
        with pytest.raises(LookupError):
            core.NativeCode(code, (*externals[1:], "nope"))
    assert len(mappings()) <= before + 2
    assert executable_pages() == pages
    kept = [core.NativeCode(code, externals) for _ in range(1000)]
    assert executable_pages() == pages + 1000 * -(-len(code) // 4096)
    del kept
    assert len(mappings()) <= before + 2
    assert executable_pages() == pages


# --- the processor --------------------------------------------------------------------------------


def test_the_processor_is_the_same_on_all_cores():
    if not hasattr(os, "sched_setaffinity"):
        pytest.skip("threads cannot be put on a core here")
    cores = os.sched_getaffinity(0)
    try:
        found = set()
        for number in cores:
            os.sched_setaffinity(0, {number})
            found |= {core.cpu_identity() for _ in range(3)}
    finally:
        os.sched_setaffinity(0, cores)
    assert len(found) == 1
    assert len(found.pop()) >= 32
