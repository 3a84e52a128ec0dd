"""Where the modules of the library are that are written in Mojo."""

from __future__ import annotations

from os.path import dirname, exists

FOLDER = f"{dirname(dirname(dirname(__file__)))}/library"


def path_of(name: str) -> tuple[str, bool] | None:
    """The file of a module in the library's folder, and whether it is a package's; None if there
    is none."""
    path = name.replace(".", "/")
    for file, is_package in ((f"{path}.mojo", False), (f"{path}/__init__.mojo", True)):
        if exists(f"{FOLDER}/{file}"):
            return file, is_package
    return None
