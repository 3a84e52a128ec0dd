"""What the library has written in the language: read when it is first named."""

from __future__ import annotations

from pathlib import Path

from ..syntax import tree
from ..syntax.parse import parse
from .symbols import Meaning

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from .program import Program

FOLDER = Path(__file__).parents[2] / "library"
ASSERTIONS = "assert_true assert_false assert_equal assert_not_equal assert_almost_equal"
FILES = {
    **dict.fromkeys([*ASSERTIONS.split(), "_differing"], "testing/testing.mojo"),
    "Codepoint": "builtin/codepoint.mojo",
    "Dict": "collections/dict.mojo",
    "DictEntry": "collections/dict.mojo",
    "Error": "builtin/error.mojo",
    "Optional": "collections/optional.mojo",
    "Set": "collections/set.mojo",
    "TestSuite": "testing/testing.mojo",
}


def library_struct(program: Program, name: str) -> Meaning:
    """What the name of such a struct means; others in its file are known with it."""
    found = program.library_structs.get(name)
    if found is None:
        path = FILES[name]
        text = (FOLDER / path).read_text(encoding="utf-8")
        for node in parse(program.modules.add_library(path, text)).body:
            if isinstance(node, tree.Struct):
                program.library_structs[node.name] = Meaning("struct", node, node.name_at)
            elif isinstance(node, tree.Function):
                program.library_structs[node.name] = Meaning("functions", [node], node.name_at)
        found = program.library_structs[name]
    return found
