"""Where the library's own texts are: what is written in the language is read when it is named."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parents[2] / "library"
ASSERTIONS = "assert_true assert_false assert_equal assert_not_equal assert_almost_equal"
FILES = {
    **dict.fromkeys([*ASSERTIONS.split(), "_differing"], "testing/testing.mojo"),
    **dict.fromkeys(["OwnedPointer", "ArcPointer", "_Box"], "memory/owned_pointer.mojo"),
    "Codepoint": "builtin/codepoint.mojo",
    "Dict": "collections/dict.mojo",
    "DictEntry": "collections/dict.mojo",
    "Error": "builtin/error.mojo",
    "Optional": "collections/optional.mojo",
    "Set": "collections/set.mojo",
    "TestSuite": "testing/testing.mojo",
}


def text_of_library(name: str) -> tuple[str, str]:
    """The file of the library that declares a name, and its text."""
    path = FILES[name]
    return path, (FOLDER / path).read_text(encoding="utf-8")
