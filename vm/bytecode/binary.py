"""The binary form: `encode` a Code into the bytes of a .mbc file, `decode` them.

The layout is described in spec/BYTECODE.md. `decode` takes any bytes: what is malformed raises
BadBytecode, and nothing larger than a small multiple of the input is ever allocated. It checks
the form only: that every name, range and kind is there. Whether the program may run is the
verifier's business. `encode` needs numbers that fit int32 and text without surrogates.
"""

from __future__ import annotations

import struct
from _blake2 import blake2b
from array import array
from collections.abc import Callable

from ..spec.ops import FINGERPRINT
from .code import ROLES, Code, File, Function, Parameter, Type

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import NoReturn

MAGIC = b"MOJOVMBC"
VERSION = 2
CHECKED_FROM = 48  # the checksum covers what follows it
HEADER = struct.Struct("<8sII32sQ24xQii")
TABLE_ENTRY = struct.Struct("<QQ")
RECORDS = {
    "bytes": 1,
    "texts": 8,
    "types": 32,
    "fields": 8,
    "functions": 64,
    "parameters": 16,
    "words": 16,
    "slots": 4,
    "drops": 16,
    "entries": 8,
    "lines": 16,
    "files": 72,
}
BODY = HEADER.size + TABLE_ENTRY.size * len(RECORDS)  # where the first section begins

KINDS = (  # in order of number
    *("i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "f32", "f64", "bool", "f16"),
    *("str", "list", "struct", "tuple", "vector"),
)
KIND_NUMBER = {kind: number for number, kind in enumerate(KINDS)}
MODES = 3
MAX_HASH = 64  # bytes of a file's hash
FILE = RECORDS["files"] // 4
EXPORTED, FASTMATH = 1, 2  # a function's flags


class BadBytecode(Exception):
    """Bytes that are no .mbc file of this version: why, and at which byte."""

    def __init__(self, reason: str, offset: int) -> None:
        super().__init__(f"{reason} (at byte {offset})")
        self.reason = reason
        self.offset = offset


def checksum(data: bytes | bytearray | memoryview) -> bytes:
    """The checksum that a file's header must hold."""
    return blake2b(memoryview(data)[CHECKED_FROM:], digest_size=32).digest()


# --- encoding -------------------------------------------------------------------------------------


def encode(code: Code) -> bytes:
    """The program as bytes; equal programs give equal bytes."""
    texts = list(code.strings)
    names: dict[str, int] = {}

    def name(text: str) -> int:
        index = names.get(text)
        if index is None:
            index = names[text] = len(texts)
            texts.append(text)
        return index

    parts = {section: array("i") for section in RECORDS if section != "bytes"}
    for file in code.files:
        if len(file.hash) > MAX_HASH:
            raise ValueError(f"a file's hash has at most {MAX_HASH} bytes")
        parts["files"].extend((name(file.name), len(file.hash)))
        parts["files"].frombytes(file.hash.ljust(MAX_HASH, b"\0"))
    for t in code.types:
        first = len(parts["fields"]) // 2
        numbers = KIND_NUMBER[t.kind], name(t.name), t.element, t.size, t.drop_function
        parts["types"].extend((*numbers, first, len(t.fields), 0))
        for field, field_type in t.fields:
            parts["fields"].extend((name(field), field_type))
    for function in code.functions:
        _encode_function(function, name, parts)
    encoded = [text.encode() for text in texts]
    at = 0
    for text in encoded:
        parts["texts"].extend((at, len(text)))
        at += len(text)

    table, body = b"", bytearray()
    for section, size in RECORDS.items():
        data = b"".join(encoded) if section == "bytes" else parts[section].tobytes()
        body += bytes(-len(body) % 16)
        table += TABLE_ENTRY.pack(BODY + len(body), len(data) // size)
        body += data
    fields = FINGERPRINT, BODY + len(body), code.entry, len(code.strings)
    header = HEADER.pack(MAGIC, VERSION, 0, bytes(32), *fields)
    result = bytearray(header + table + body)
    result[16:48] = checksum(result)
    return bytes(result)


def _encode_function(
    function: Function, name: Callable[[str], int], parts: dict[str, array[int]]
) -> None:
    starts = {section: len(parts[section]) * 4 // RECORDS[section] for section in parts}
    if len(function.words) % 4:
        raise ValueError(f"{function.name}: words hold four numbers each")
    flags = EXPORTED * function.exported | FASTMATH * function.fastmath
    numbers = name(function.name), name(function.docstring), function.line, flags
    parts["functions"].extend((*numbers, function.result, function.file))
    for p in function.parameters:
        flags = p.default | ROLES.index(p.role) << 1
        parts["parameters"].extend((name(p.name), p.type, p.mode, flags))
    parts["words"].extend(function.words)
    parts["slots"].extend(function.slots)
    for first, last, entries in function.drops:
        parts["drops"].extend((first, last, len(parts["entries"]) // 2, len(entries)))
        for entry in entries:
            parts["entries"].extend(entry)
    for line in function.lines:
        parts["lines"].extend(line)
    for section, count in (
        ("words", len(function.words) // 4),
        ("slots", len(function.slots)),
        ("parameters", len(function.parameters)),
        ("drops", len(function.drops)),
        ("lines", len(function.lines)),
    ):
        parts["functions"].extend((starts[section], count))


# --- decoding -------------------------------------------------------------------------------------


def decode(data: bytes) -> Code:
    """The program that the bytes spell, or BadBytecode."""
    return _Decoder(data).code()


class _Decoder:
    def __init__(self, data: bytes) -> None:
        self.data = memoryview(data).toreadonly()
        self.starts: dict[str, int] = {}  # section -> byte offset
        self.arrays: dict[str, memoryview] = {}  # section -> its int32s
        self.used = dict.fromkeys(RECORDS, 0)  # records claimed by the records that own them

    def fail(self, reason: str, offset: int) -> NoReturn:
        raise BadBytecode(reason, offset)

    def fail_at(self, reason: str, section: str, record: int, field: int = 0) -> NoReturn:
        self.fail(reason, self.starts[section] + RECORDS[section] * record + 4 * field)

    def code(self) -> Code:
        data = self.data
        if len(data) < BODY:
            self.fail("the file is shorter than a header", len(data))
        magic, version, flags, digest, fingerprint, size, *fields = HEADER.unpack_from(data)
        if magic != MAGIC:
            self.fail("this is no bytecode", 0)
        if version != VERSION:
            self.fail(f"format version {version}, this machine reads {VERSION}", 8)
        if flags:
            self.fail("unknown flags", 12)
        if size != len(data):
            self.fail(f"the file should have {size} bytes and has {len(data)}", 80)
        if digest != checksum(data):
            self.fail("the checksum does not match: the file is damaged", 16)
        if fingerprint != FINGERPRINT:
            self.fail("made for another opcode table: compile again", 48)
        entry, string_count = fields
        if any(data[56:80]):
            self.fail("bytes that should be zero are not", 56)
        self.find_sections()
        texts = self.texts()
        if not 0 <= string_count <= len(texts):
            self.fail("more strings than texts", 92)
        self.names = texts
        code = Code(
            files=self.files(),
            types=self.types(),
            functions=self.functions(),
            strings=texts[:string_count],
            entry=entry,
        )
        for section in ("fields", "parameters", "words", "slots", "drops", "entries", "lines"):
            if self.used[section] != len(self.arrays[section]) * 4 // RECORDS[section]:
                self.fail_at(f"{section} that nothing owns", section, self.used[section])
        return code

    def find_sections(self) -> None:
        end = BODY
        for number, (section, size) in enumerate(RECORDS.items()):
            place = HEADER.size + TABLE_ENTRY.size * number
            offset, count = TABLE_ENTRY.unpack_from(self.data, place)
            start = end + -end % 16
            if offset != start:
                self.fail(f"section {section} does not begin where it should", place)
            if count > (len(self.data) - start) // size:
                self.fail(f"section {section} reaches beyond the end", place + 8)
            if any(self.data[end:start]):
                self.fail("padding that is not zero", end)
            end = start + size * count
            self.starts[section] = start
            records = self.data[start:end]
            self.arrays[section] = records if section == "bytes" else records.cast("i")
        if end != len(self.data):
            self.fail("bytes after the last section", end)

    def texts(self) -> list[str]:
        places, source = self.arrays["texts"].tolist(), self.arrays["bytes"]
        result, end = [], 0
        for i in range(0, len(places), 2):
            start, length = places[i : i + 2]
            if start != end or not 0 <= length <= len(source) - start:
                self.fail_at("a text that is not behind the one before", "texts", i // 2)
            end = start + length
            try:
                result.append(str(source[start:end], "utf-8"))
            except UnicodeDecodeError as error:
                self.fail("text that is not UTF-8", self.starts["bytes"] + start + error.start)
        if end != len(source):
            self.fail_at("bytes that no text owns", "bytes", end)
        return result

    def name(self, index: int, section: str, record: int, field: int = 0) -> str:
        if not 0 <= index < len(self.names):
            self.fail_at("a name that is not among the texts", section, record, field)
        return self.names[index]

    def claim(self, section: str, first: int, count: int, owner: str, record: int) -> range:
        """The records first … first + count of a section, the next that nothing owns yet."""
        total = len(self.arrays[section]) * 4 // RECORDS[section]
        if first != self.used[section] or not 0 <= count <= total - first:
            self.fail_at(f"{section} outside their section or out of order", owner, record)
        self.used[section] = first + count
        return range(first, first + count)

    def files(self) -> list[File]:
        numbers, result = self.arrays["files"], []
        for at in range(len(numbers) // FILE):
            name, length = numbers[FILE * at : FILE * at + 2]
            digest = bytes(numbers[FILE * at + 2 : FILE * (at + 1)])
            if not 0 <= length <= MAX_HASH or any(digest[length:]):
                self.fail_at("malformed hash of a file", "files", at, 1)
            result.append(File(self.name(name, "files", at), digest[:length]))
        return result

    def types(self) -> list[Type]:
        numbers, fields, result = self.arrays["types"].tolist(), self.arrays["fields"], []
        for i in range(len(numbers) // 8):
            kind, name, element, size, drop, first, count, zero = numbers[8 * i : 8 * i + 8]
            if not 0 <= kind < len(KINDS):
                self.fail_at("unknown kind of type", "types", i)
            if zero:
                self.fail_at("a number that should be zero is not", "types", i, 7)
            members = tuple(
                (self.name(fields[2 * at], "fields", at), fields[2 * at + 1])
                for at in self.claim("fields", first, count, "types", i)
            )
            named = self.name(name, "types", i, 1)
            result.append(Type(KINDS[kind], named, element, members, size, drop))
        return result

    def functions(self) -> list[Function]:
        numbers = self.arrays["functions"].tolist()
        return [self.function(i, numbers[16 * i : 16 * i + 16]) for i in range(len(numbers) // 16)]

    def function(self, i: int, numbers: list[int]) -> Function:
        name, docstring, line, flags, result, file, *places = numbers
        if flags & ~(EXPORTED | FASTMATH):
            self.fail_at("unknown flags", "functions", i)
        owned = {}
        for at, section in enumerate(("words", "slots", "parameters", "drops", "lines")):
            first, count = places[2 * at : 2 * at + 2]
            owned[section] = self.claim(section, first, count, "functions", i)
        lines = self.numbers("lines", owned["lines"])
        return Function(
            name=self.name(name, "functions", i),
            parameters=self.parameters(owned["parameters"]),
            result=result,
            words=self.numbers("words", owned["words"]),
            slots=self.numbers("slots", owned["slots"]),
            drops=self.drops(owned["drops"]),
            lines=list(zip(lines[::4], lines[1::4], lines[2::4], lines[3::4], strict=True)),
            line=line,
            docstring=self.name(docstring, "functions", i, 1),
            exported=bool(flags & EXPORTED),
            fastmath=bool(flags & FASTMATH),
            file=file,
        )

    def numbers(self, section: str, records: range) -> list[int]:
        size = RECORDS[section] // 4
        return self.arrays[section][records.start * size : records.stop * size].tolist()

    def parameters(self, records: range) -> list[Parameter]:
        numbers, result = self.arrays["parameters"], []
        for at in records:
            name, t, mode, flags = numbers[4 * at : 4 * at + 4]
            if not 0 <= mode < MODES:
                self.fail_at("unknown mode of a parameter", "parameters", at, 2)
            if not 0 <= flags >> 1 < len(ROLES):
                self.fail_at("unknown flags", "parameters", at, 3)
            p = Parameter(self.name(name, "parameters", at), t, mode, bool(flags & 1))
            p.role = ROLES[flags >> 1]
            result.append(p)
        return result

    def drops(self, records: range) -> list[tuple[int, int, tuple[tuple[int, int], ...]]]:
        numbers, result = self.arrays["drops"], []
        for at in records:
            first, last, entry, count = numbers[4 * at : 4 * at + 4]
            entries = self.numbers("entries", self.claim("entries", entry, count, "drops", at))
            result.append((first, last, tuple(zip(entries[::2], entries[1::2], strict=True))))
        return result
