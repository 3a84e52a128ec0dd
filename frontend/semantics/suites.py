"""`TestSuite.discover_tests[__functions_in_module()]().run()`: the tests of a module, one after the
other, and a report. It is written as the statements that a person would write."""

from __future__ import annotations

from ..syntax import tree
from ..syntax.parse import parse
from ..types import NONE
from . import typed
from .binding import taken
from .body import Body, constant
from .builtin import rule
from .typed import Expr

TEST = """
try:
    {name}()
except error:
    suite._fail("{name}", String(error))
else:
    suite._pass("{name}")
"""


@rule("run", "tests")
def run_tests(body: Body, node: tree.Call) -> Expr:
    """The tests of the module that the call is in."""
    module = body.program.modules.at(node.at)
    assert module is not None
    path = body.program.sources.file(node.at[0]).name
    steps = [f'var suite = TestSuite("{path}")\n'.replace("\\", "/")]
    for statement in module.tree.body:
        if isinstance(statement, tree.Function) and statement.name.startswith("test_"):
            if not statement.compile_time and not taken(statement, False):
                steps.append(TEST.format(name=statement.name))
    text = "".join([*steps, "suite._report()\n"])
    source = parse(body.program.modules.add_library("testing/suite", text))
    made = body.block(source.body)
    return typed.Sequence(node.at, NONE, made, constant(None, NONE, node.at))
