"""What a compiled program depends on besides its own text: the files that it imports, and those
that would be imported instead if they were there.

Each path that was looked at is noted with what was there: nothing, a folder, a file, or a file of
a certain content. While all notes hold, the program is what it would be compiled to. Looking costs
a look at each path and a hash of each file that was read; nothing of the compiler is imported.
"""

import os
from _blake2 import blake2b
from errno import EINVAL

FOLDER, FILE, NOTHING = "folder", "file", ""


def kind(path: str) -> str:
    """What is at a path. What cannot be told, as of a link that leads to itself, is a file: that
    it cannot be read is said when it is wanted."""
    try:
        mode = os.stat(path).st_mode & 0o170000
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return NOTHING
    except OSError:
        return FILE
    return FOLDER if mode == 0o040000 else FILE


def content(path: str, limit: int = -1) -> bytes:
    """The content of a plain file, or so much of it; raises OSError for what is none."""
    file = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)  # a pipe keeps nobody waiting
    with open(file, "rb") as opened:
        if os.fstat(file).st_mode & 0o170000 != 0o100000:
            raise OSError(EINVAL, "it is no plain file")
        return opened.read(limit)


def digest(data: bytes) -> str:
    """What is noted of a file's content."""
    return blake2b(data, digest_size=16).hexdigest()


def noted(answers: dict[str, str]) -> bytes:
    """Paths with what was at them, as bytes."""
    fields = [field for item in answers.items() for field in item]
    return "\0".join(fields).encode("utf-8", "surrogateescape")


def hold(notes: bytes) -> bool:
    """Whether at each path is what was there."""
    fields = notes.decode("utf-8", "surrogateescape").split("\0")
    return all(is_there(fields[i], fields[i + 1]) for i in range(0, len(fields) - 1, 2))


def is_there(path: str, answer: str) -> bool:
    if answer in (FOLDER, FILE, NOTHING):
        return kind(path) == answer
    try:
        return digest(content(path)) == answer
    except OSError:
        return False
