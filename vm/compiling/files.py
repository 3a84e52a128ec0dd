"""Where the modules come from that a program imports: folders, or texts that a host gives."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping

from ..dependencies import FILE, FOLDER, NOTHING, content, digest, kind, noted
from ..frontend.source.resolver import SUFFIXES, Resolver, Unreadable
from ..start import MAX_SOURCE

GIVEN = "<modules>"  # the folder of what a host gives


class Files:
    """The folders in which modules are looked for, and what was found in them.

    `roots` are folders of files; with `beside`, the program's own goes before them. `given` are
    texts by their paths, which go before those on the disk; without `disk` there are no others.
    What is asked is noted, and answered the same again.
    """

    def __init__(
        self,
        roots: Iterable[str] = (),
        given: Mapping[str, str] | None = None,
        *,
        disk: bool = True,
        beside: bool = True,
    ) -> None:
        self.roots = list(roots)
        self.given = dict(given or {})
        self.disk = disk
        self.beside = beside
        self.searched = self.roots  # by a program that has its own folder beside it
        self.kinds: dict[str, str] = {}
        self.digests: dict[str, str] = {}
        self.texts: dict[str, str] = {}

    def resolver(self, name: str) -> Resolver:
        """What finds the modules of a program of that name. Beside a program in a package is what
        is beside the package, too."""
        found = Resolver(self, self.roots)
        if self.beside:
            folder = above = os.path.dirname(name)
            while (outer := found.around(above)) is not None:
                above = outer
            found.roots = self.searched = list(dict.fromkeys([folder, above, *self.roots]))
        return found

    def finder(self, name: str) -> Callable[[], Resolver]:
        """The same for when it is wanted."""
        return lambda: self.resolver(name)

    def notes(self) -> bytes:
        """What compiling with these files depended on."""
        return noted(self.kinds | self.digests)

    def again(self) -> Files:
        """The same files as they were, wherever and whenever that is asked."""
        there = [path for path, found in self.kinds.items() if found == FILE]
        texts = {path: self.texts.get(path, "") for path in there}
        return Files(self.searched, texts, disk=False, beside=False)

    # --- what the frontend asks ----------------------------------------------------------------

    def kind(self, path: str) -> str:
        """What is at a path."""
        found = self.kinds.get(path)
        if found is None:
            found = self.kinds[path] = self.look(path)
        return found

    def look(self, path: str) -> str:
        """What is at a path, not known yet."""
        if path in self.given:
            return FILE
        if any(each.startswith(path + "/") for each in self.given):
            return FOLDER
        return kind(path) if self.disk else NOTHING

    def text(self, path: str) -> str:
        """The text of a file; raises Unreadable."""
        text = self.texts.get(path)
        if text is None:
            text = self.given.get(path)
            text = self.texts[path] = self.read(path) if text is None else text
        return text

    def read(self, path: str) -> str:
        """The text of a file on the disk; raises Unreadable."""
        try:
            data = content(path, MAX_SOURCE + 1)
        except FileNotFoundError:
            raise Unreadable(f"`{path}` has vanished meanwhile", "compile again") from None
        except PermissionError:
            raise Unreadable(f"`{path}` may not be read", "check its permissions") from None
        except OSError as error:
            raise Unreadable(f"`{path}` cannot be read: {error.strerror}") from None
        if len(data) > MAX_SOURCE:
            size = f"`{path}` has more than {MAX_SOURCE >> 20} MiB"
            raise Unreadable(size, "keep data in other files")
        self.digests[path] = digest(data)
        try:
            return data.decode().removeprefix("\ufeff")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            byte = data[error.start]
            message = f"`{path}` is not UTF-8: byte {byte:#04x} in line {line}"
            raise Unreadable(message, "save the file as UTF-8") from None

    def identity(self, path: str) -> str:
        """The same for all paths of one file."""
        return os.path.abspath(path) if self.disk else os.path.normpath(path)

    def names(self, folder: str) -> list[str]:
        """What a folder holds, as far as that can be told."""
        try:
            found = os.listdir(folder or ".") if self.disk else []
        except OSError:
            found = []
        start = f"{folder}/" if folder else ""
        inside = [path.removeprefix(start) for path in self.given if path.startswith(start)]
        return [*found, *(path.partition("/")[0] for path in inside)]


def given_files(modules: Mapping[str, str], roots: Iterable[str] = ()) -> Files:
    """Modules by their dotted names, and folders; those of a package need no text for it."""
    packages = {name[:i] for name in modules for i, c in enumerate(name) if c == "."}
    texts = {}
    for name in sorted({*modules, *packages}):
        path = f"{GIVEN}/{name.replace('.', '/')}"
        end = f"/__init__{SUFFIXES[0]}" if name in packages else SUFFIXES[0]
        texts[path + end] = modules.get(name, "")
    return Files([GIVEN, *roots], texts, disk=bool(roots), beside=False)
