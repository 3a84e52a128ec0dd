"""Linked code as bytes for the cache.

Contract: `unpack(pack(code, symbols, externals))` gives the three back, and `unpack` raises
ValueError for bytes that cannot be that; that they are the ones written is the cache's business.
On the path of a start from the cache: imports nothing but `struct`, and takes nothing apart but
names, so its cost does not grow with the code.

The form: magic, bytes of code, number of symbols, number of externals (each 4 bytes, little-endian
as all here); an offset of 4 bytes for each symbol; the code; then the names of the symbols and of
the externals, each followed by a zero byte.
"""

from struct import Struct, error, unpack_from

MAGIC = b"MOJOVMN1"
HEADER = Struct("<8sIII")


def pack(code: bytes, symbols: dict[str, int], externals: tuple[str, ...]) -> bytes:
    header = HEADER.pack(MAGIC, len(code), len(symbols), len(externals))
    offsets = Struct(f"<{len(symbols)}I").pack(*symbols.values())
    names = "".join(f"{name}\0" for name in (*symbols, *externals)).encode()
    return b"".join((header, offsets, code, names))


def unpack(data: bytes) -> tuple[bytes, dict[str, int], tuple[str, ...]]:
    """Code, symbols and externals as `pack` was given them."""
    try:
        magic, code_bytes, symbol_count, external_count = HEADER.unpack_from(data)
        offsets = unpack_from(f"<{symbol_count}I", data, HEADER.size)
    except error:
        raise ValueError("packed code is cut off") from None
    start = HEADER.size + 4 * symbol_count
    end = start + code_bytes
    names = data[end:].decode().split("\0")
    if magic != MAGIC or end > len(data):
        raise ValueError("no packed code")
    if len(names) != symbol_count + external_count + 1 or names[-1]:
        raise ValueError("packed code with other names than it says")
    if max(offsets, default=0) >= code_bytes:
        raise ValueError("a function outside its code")
    symbols = dict(zip(names, offsets, strict=False))
    return data[start:end], symbols, tuple(names[symbol_count:-1])
