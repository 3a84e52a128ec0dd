"""Which files the names of modules mean.

A module `a` is `a.mojo`, or a package: a folder `a` with an `__init__.mojo`; `.🔥` ends a name as
`.mojo` does. Nothing is read here: a loader is asked, which knows the disk, or what stands for it.
"""

from __future__ import annotations

from os.path import dirname, join

SUFFIXES = (".mojo", ".🔥")

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Protocol

    class Loader(Protocol):
        """Where files come from. It may note what it was asked, to know when answers change."""

        def kind(self, path: str) -> str:
            """What is at a path: "file", "folder" or nothing, "". What cannot be told is a file."""

        def text(self, path: str) -> str:
            """The text of a file; raises Unreadable."""

        def identity(self, path: str) -> str:
            """The same for all paths of one file."""

        def names(self, folder: str) -> list[str]:
            """What a folder holds, as far as that can be told."""


class Unreadable(Exception):
    """Raised for a file whose text is not to be had: why, and what to do about it."""

    def __init__(self, reason: str, remedy: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.remedy = remedy


class Nothing:
    """A loader of no files."""

    def kind(self, path: str) -> str:
        """Nothing is anywhere."""
        return ""

    def text(self, path: str) -> str:
        """There is none."""
        raise Unreadable("there is no such file")

    def identity(self, path: str) -> str:
        """The path."""
        return path

    def names(self, folder: str) -> list[str]:
        """Nothing."""
        return []


class Found:
    """The file of a module. `folder` is where its package's modules are: for a package its own."""

    __slots__ = ("folder", "is_package", "path")

    def __init__(self, path: str, folder: str, is_package: bool) -> None:
        self.path = path
        self.folder = folder
        self.is_package = is_package


class Resolver:
    """Finds modules in folders: `roots` are those of names without a leading dot, in order."""

    def __init__(self, loader: Loader | None = None, roots: list[str] | None = None) -> None:
        self.loader = loader or Nothing()
        self.roots = roots or []
        self.known: dict[tuple[str, str], Found | None] = {}

    def find(self, name: str) -> Found | None:
        """The module that a name without dots means, in the first root that has one."""
        for root in self.roots:
            found = self.inside(root, name)
            if found is not None:
                return found
        return None

    def inside(self, folder: str, name: str) -> Found | None:
        """The module of that name in a folder."""
        key = folder, name
        if key not in self.known:
            self.known[key] = self.look(folder, name)
        return self.known[key]

    def look(self, folder: str, name: str) -> Found | None:
        """The same, not known yet: a package goes before a file."""
        if not is_possible(name):
            return None
        kind, path = self.loader.kind, join(folder, name)
        if kind(path) == "folder":
            package = self.package(path)
            if package is not None:
                return package
        for suffix in SUFFIXES:
            if kind(path + suffix) == "file":
                return Found(path + suffix, folder, False)
        return None

    def package(self, folder: str) -> Found | None:
        """A folder as a package, if it is one."""
        for suffix in SUFFIXES:
            path = join(folder, "__init__" + suffix)
            if self.loader.kind(path) == "file":
                return Found(path, folder, True)
        return None

    def around(self, folder: str) -> str | None:
        """The folder of the package that a package is in; None for a folder that is no package."""
        if self.package(folder) is None:
            return None
        above = dirname(folder)
        if folder.rpartition("/")[2] in ("", ".", ".."):  # a name does not say what is above it
            above = join(folder, "..")
        return above

    def almost(self, folder: str, name: str) -> str:
        """Why what looks like a module is none; empty if nothing does."""
        path = join(folder, name)
        if is_possible(name):
            for suffix in SUFFIXES:
                if self.loader.kind(path + suffix) == "folder":
                    return f"`{path + suffix}` is a folder"
            if self.loader.kind(path) == "folder":
                return f"the folder `{path}` has no `__init__.mojo`"
        return ""

    def modules(self, folder: str) -> list[str]:
        """The names of a folder's modules, for who misspelt one."""
        names = set()
        for entry in self.loader.names(folder):
            name = entry
            for suffix in SUFFIXES:
                name = name.removesuffix(suffix)
            if name != "__init__" and self.inside(folder, name) is not None:
                names.add(name)
        return sorted(names)


def is_possible(name: str) -> bool:
    """Whether a file can be called so: a name in backquotes may hold any character."""
    return bool(name) and name not in (".", "..") and "/" not in name and "\0" not in name
