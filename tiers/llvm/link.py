"""Lay an object file out as one blob of machine code that runs wherever it is mapped.

Job: what a linker and a dynamic loader do for one object, so that fresh code and code from a cache
go the same way and a start from the cache loads no LLVM. Takes relocatable ELF for x86-64, as LLVM
emits it with relocation model PIC and the small code model; the format is that of the System V
ABI, AMD64 supplement (sections 4 and 5). Contract: what `link` does not understand, or what is
damaged, is a `CannotLink` with the reason and never another exception; it does not look into the
instructions, so an object must come from a compiler that is trusted.

The blob: the sections that hold code and constants, in the object's order, code first; then a stub
of 8 bytes for each external function, `jmp *slot(%rip)`, which calls go through; then, last and on
8 bytes, the slots, which whoever maps the blob fills with the functions' addresses.
"""

from collections.abc import Iterator
from struct import Struct

from ...spec.records import slotted

HEADER = Struct("<16sHHIQQQIHHHHHH")
SECTION = Struct("<IIQQQQIIQQ")
SYMBOL = Struct("<IBBHQQ")
RELOCATION = Struct("<QQq")
REACH = Struct("<i")
FAR_REACH = Struct("<q")

IDENTITY = b"\x7fELF\x02\x01\x01"  # 64 bits, little-endian, version 1
RELOCATABLE = 1
X86_64 = 62

PROGBITS, SYMTAB, STRTAB, RELA, NOTE, NOBITS, REL = 1, 2, 3, 4, 7, 8, 9
UNWIND = 0x70000001
WRITE, ALLOC, CODE, TLS = 0x1, 0x2, 0x4, 0x400

UNDEFINED, FIRST_RESERVED, ABSOLUTE, COMMON = 0, 0xFF00, 0xFFF1, 0xFFF2
LOCAL, GLOBAL, WEAK = 0, 1, 2
FUNCTION, TLS_SYMBOL, INDIRECT = 2, 6, 10

NONE, PC32, PLT32, GOTPCREL, PC64, GOTPCRELX, REX_GOTPCRELX = 0, 2, 4, 9, 24, 41, 42
FIXED = {1, 10, 11}  # absolute, in 64 and 32 bits
DIRECT = {PC32, PLT32, PC64}
THROUGH_SLOT = {GOTPCREL, GOTPCRELX, REX_GOTPCRELX}

LARGEST_ALIGNMENT = 4096  # a mapping begins on a page
TRAP = b"\xcc"  # int3 between sections: nobody gets there
STUB_BYTES = SLOT_BYTES = 8


class CannotLink(Exception):
    """An object that this linker does not understand; its text says why."""


@slotted
class Linked:
    """A blob, the offsets of the functions it defines, and the names that its slots wait for."""

    code: bytes
    symbols: dict[str, int]
    externals: tuple[str, ...]


@slotted
class Section:
    name: str
    kind: int
    flags: int
    data: bytes
    size: int
    link: int
    info: int
    alignment: int


@slotted
class Symbol:
    name: str
    kind: int
    binding: int
    section: int
    value: int


@slotted
class Relocation:
    place: int  # in the blob
    start: int  # of its section in the blob
    kind: int
    symbol: Symbol
    addend: int


def link(data: bytes) -> Linked:
    """The object file `data` as a blob; CannotLink for what is not understood."""
    sections = read_sections(data)
    places, end = lay_out(sections, len(data))
    table, symbols = read_symbols(sections)
    relocations = list(read_relocations(sections, places, table, symbols))

    waiting = (r.symbol.name for r in relocations if r.symbol.section == UNDEFINED)
    externals = {name: number for number, name in enumerate(dict.fromkeys(waiting))}
    stubs = aligned(end, STUB_BYTES)
    slots = stubs + STUB_BYTES * len(externals)

    blob = bytearray(TRAP) * (slots + SLOT_BYTES * len(externals))
    for number, place in places.items():
        blob[place : place + sections[number].size] = sections[number].data
    for number in range(len(externals)):
        stub = stubs + STUB_BYTES * number
        blob[stub : stub + 2] = b"\xff\x25"
        patch(blob, REACH, stub + 2, slots + SLOT_BYTES * number - (stub + 6))
    blob[slots:] = bytes(SLOT_BYTES * len(externals))

    for relocation in relocations:
        symbol, through_slot = relocation.symbol, relocation.kind in THROUGH_SLOT
        if symbol.section == UNDEFINED:
            target = (slots if through_slot else stubs) + SLOT_BYTES * externals[symbol.name]
        else:
            target = address(symbol, sections, places)
            if through_slot:
                load_address(blob, relocation)
        width = FAR_REACH if relocation.kind == PC64 else REACH
        patch(blob, width, relocation.place, target + relocation.addend - relocation.place)

    return Linked(bytes(blob), defined(symbols, sections, places), tuple(externals))


def aligned(offset: int, alignment: int) -> int:
    return (offset + alignment - 1) // alignment * alignment


def patch(blob: bytearray, width: Struct, place: int, value: int) -> None:
    """Write a signed displacement; the caller knows that `place` lies inside."""
    limit = 1 << (8 * width.size - 1)
    if not -limit <= value < limit:
        raise CannotLink("a displacement does not fit")
    width.pack_into(blob, place, value)


def load_address(blob: bytearray, relocation: Relocation) -> None:
    """Turn `mov slot(%rip), %r` into `lea target(%rip), %r`: what the blob defines has no slot.

    The ABI permits this for the marked relocations only, where the opcode lies 2 bytes ahead.
    """
    opcode = relocation.place - 2
    if (
        relocation.kind == GOTPCREL
        or relocation.addend != -4
        or opcode < relocation.start
        or blob[opcode] != 0x8B
        or blob[opcode + 1] & 0xC7 != 0x05
    ):
        raise CannotLink(f"a use of {relocation.symbol.name!r} that needs its address in a slot")
    blob[opcode] = 0x8D


# --- reading --------------------------------------------------------------------------------------


def part(data: bytes, start: int, size: int, what: str) -> bytes:
    if start + size > len(data):
        raise CannotLink(f"{what} lies outside the file")
    return data[start : start + size]


def records(data: bytes, form: Struct, what: str) -> list[tuple[int, ...]]:
    if len(data) % form.size:
        raise CannotLink(f"{what} ends within an entry")
    return list(form.iter_unpack(data))


def text(strings: bytes, start: int) -> str:
    end = strings.find(b"\0", start)
    if end < 0:
        raise CannotLink("a name lies outside its table")
    try:
        return strings[start:end].decode()
    except UnicodeDecodeError:
        raise CannotLink("a name is not UTF-8") from None


def read_sections(data: bytes) -> list[Section]:
    """All sections; those without a use here too, since they are referred to by number."""
    header = HEADER.unpack(part(data, 0, HEADER.size, "the header"))
    identity, kind, machine = header[:3]
    if not identity.startswith(IDENTITY):
        raise CannotLink("not an ELF file of 64 bits")
    if machine != X86_64:
        raise CannotLink(f"for machine {machine}, not x86-64")
    if kind != RELOCATABLE:
        raise CannotLink(f"ELF type {kind}, not a relocatable object")
    table, (entry_bytes, count, names_at) = header[6], header[11:14]
    if entry_bytes != SECTION.size or not 0 < names_at < count:
        raise CannotLink("no table of sections")
    rows = records(part(data, table, count * SECTION.size, "a table"), SECTION, "a table")
    names = part(data, rows[names_at][4], rows[names_at][5], "a table of names")
    sections = []
    for name, kind, flags, _, start, size, link, info, alignment, _ in rows:
        content = b"" if kind in (0, NOBITS) else part(data, start, size, "a section")
        named = text(names, name)
        sections.append(Section(named, kind, flags, content, size, link, info, alignment))
    return sections


def read_symbols(sections: list[Section]) -> tuple[int, list[Symbol]]:
    """The number of the table of symbols, and its symbols."""
    tables = [number for number, section in enumerate(sections) if section.kind == SYMTAB]
    if len(tables) != 1:
        raise CannotLink(f"{len(tables)} tables of symbols")
    table = sections[tables[0]]
    if table.link >= len(sections) or sections[table.link].kind != STRTAB:
        raise CannotLink("symbols without names")
    names = sections[table.link].data
    symbols = []
    for name, info, _, section, value, _ in records(table.data, SYMBOL, "a table of symbols"):
        symbol = Symbol(text(names, name), info & 15, info >> 4, section, value)
        if section == COMMON:
            raise CannotLink(f"{symbol.name!r} is common storage")
        if symbol.kind in (TLS_SYMBOL, INDIRECT):
            raise CannotLink(f"{symbol.name!r} is thread-local or chosen at load time")
        if section != ABSOLUTE and section >= min(len(sections), FIRST_RESERVED):
            raise CannotLink(f"{symbol.name!r} lies in no section")
        symbols.append(symbol)
    return tables[0], symbols


def read_relocations(
    sections: list[Section], places: dict[int, int], table: int, symbols: list[Symbol]
) -> Iterator[Relocation]:
    """The relocations of what is laid out; those of unwind tables do not matter."""
    for section in sections:
        if section.kind not in (RELA, REL) or section.info not in places:
            continue
        if section.kind == REL or section.link != table:
            raise CannotLink(f"{section.name!r} is no table of relocations with addends")
        start, size = places[section.info], sections[section.info].size
        for offset, info, addend in records(section.data, RELOCATION, "a table of relocations"):
            number, kind = info >> 32, info & 0xFFFFFFFF
            if kind == NONE:
                continue
            if kind not in DIRECT and kind not in THROUGH_SLOT:
                what = "an absolute address" if kind in FIXED else f"relocation type {kind}"
                raise CannotLink(f"{what} in {sections[section.info].name!r}")
            if offset + (8 if kind == PC64 else 4) > size:
                raise CannotLink("a relocation outside its section")
            if number >= len(symbols) or symbols[number].section == ABSOLUTE:
                raise CannotLink("a relocation to no place")
            symbol = symbols[number]
            if symbol.section == UNDEFINED and (symbol.binding == LOCAL or not symbol.name):
                raise CannotLink("a relocation to an undefined symbol without a name")
            yield Relocation(start + offset, start, kind, symbol, addend)


# --- placing --------------------------------------------------------------------------------------


def is_placed(section: Section) -> bool:
    """Whether a section goes into the blob; CannotLink if it should and cannot."""
    if not section.flags & ALLOC or section.kind in (NOTE, UNWIND) or section.name == ".eh_frame":
        return False
    if section.size == 0 and (section.flags & WRITE or section.kind != PROGBITS):
        return False  # others have a place even so: constants of no size have an address
    if section.flags & TLS:
        raise CannotLink(f"{section.name!r} is thread-local")
    # The blob is never writable when it runs; constants with relocations are not written then.
    if section.flags & WRITE and not section.name.startswith(".data.rel.ro"):
        raise CannotLink(f"{section.name!r} is writable data")
    if section.kind != PROGBITS:
        raise CannotLink(f"{section.name!r} is a section of type {section.kind}")
    if section.alignment > LARGEST_ALIGNMENT or section.alignment & (section.alignment - 1):
        raise CannotLink(f"{section.name!r} wants an alignment of {section.alignment}")
    return True


def lay_out(sections: list[Section], file_bytes: int) -> tuple[dict[int, int], int]:
    """Where in the blob each section goes, by number, and where the last one ends."""
    chosen = [number for number, section in enumerate(sections) if is_placed(section)]
    if not any(sections[number].flags & CODE and sections[number].size for number in chosen):
        raise CannotLink("no code")
    if sum(sections[number].size for number in chosen) > file_bytes:
        raise CannotLink("sections that overlap")  # and would blow a small file up
    places, end = {}, 0
    for number in sorted(chosen, key=lambda number: not sections[number].flags & CODE):
        places[number] = aligned(end, max(sections[number].alignment, 1))
        end = places[number] + sections[number].size
    return places, end


def address(symbol: Symbol, sections: list[Section], places: dict[int, int]) -> int:
    """The offset in the blob of a symbol that the object defines."""
    if symbol.section not in places:
        raise CannotLink(f"{symbol.name!r} lies in a section that is not laid out")
    if symbol.value > sections[symbol.section].size:
        raise CannotLink(f"{symbol.name!r} lies outside its section")
    return places[symbol.section] + symbol.value


def defined(
    symbols: list[Symbol], sections: list[Section], places: dict[int, int]
) -> dict[str, int]:
    """The offsets of the functions that others may call."""
    found: dict[str, int] = {}
    for symbol in symbols:
        if symbol.kind != FUNCTION or symbol.binding not in (GLOBAL, WEAK):
            continue
        if symbol.section in (UNDEFINED, ABSOLUTE):
            continue
        if symbol.name in found or not symbol.name:
            raise CannotLink(f"function {symbol.name!r} is defined twice or has no name")
        found[symbol.name] = address(symbol, sections, places)
        if symbol.value >= sections[symbol.section].size:
            raise CannotLink(f"function {symbol.name!r} lies outside its section")
    return found
