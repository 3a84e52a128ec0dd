"""`TestSuite`: its tests are functions that its methods name in brackets, or those of a module,
`TestSuite.discover_tests[__functions_in_module()]()`. A suite keeps their names; `run` calls them
by these, in statements that a person would write.
"""

from __future__ import annotations

from ..syntax import tree
from ..syntax.parse import parse
from ..types import NONE, STR, StructType
from . import typed
from .binding import Argument, taken
from .body import Body, constant
from .builtin import Given, rule
from .calls import call_member, construct
from .defaults import call_location
from .typed import Expr, Span
from .walk import walk

NAMED = {"test": "_add", "skip": "_skip", "only": "_only"}
BEGIN = """
var suite = received
for name in suite._planned():
    if not suite._wants(name):
        suite._miss(name)
"""
TEST = """
    elif name == "{name}":
        try:
            {name}()
        except error:
            suite._fail(name, String(error))
        else:
            suite._pass(name)
"""


@rule("suite", "discover")
def discover(body: Body, t: StructType, at: Span) -> Expr:
    """The suite of the tests of the module that the call is in."""
    names = ",".join(f.name for f in functions(body, at) if f.name.startswith("test_"))
    given = {"location": call_location(body, at), "tests": names}
    return construct(
        body, t, [Argument(n, None, at, constant(v, STR, at)) for n, v in given.items()], at
    )


@rule("suite", "name")
def named(body: Body, t: StructType, receiver: Expr, method: str, call: tree.Call,
          args: list[tree.Argument]) -> Expr:  # fmt: skip
    """`suite.test[test_sums]()`, `skip` and `only`."""
    at = call.at
    if len(args) != 1 or not isinstance(args[0].value, tree.Name):
        raise body.fail(f"`{method}` takes the name of a function", at,
                        f"write `suite.{method}[test_sums]()`")  # fmt: skip
    name = args[0].value
    if all(f.name != name.id for f in functions(body, at)):
        raise body.fail(f"`{name.id}` is no test of this module", name.at,
                        "a test is a function of the module without parameters")  # fmt: skip
    text = Argument("", None, at, constant(name.id, STR, at))
    return call_member(body, t, NAMED[method], receiver, [text], at, None)


@rule("suite", "run")
def run(body: Body, receiver: Expr, at: Span) -> Expr:
    """`suite.run()`: one test after the other, and a report."""
    given = mentioned(body, at)
    tests = [f.name for f in functions(body, at) if f.name.startswith("test_") or f.name in given]
    text = BEGIN.lstrip() + "".join(TEST.lstrip("\n").format(name=name) for name in tests)
    source = parse(body.program.modules.add_library("testing/suite", text + "suite._report()\n"))
    first = source.body[0]
    assert isinstance(first, tree.Declare)
    first.value = Given(at, receiver)
    return typed.Sequence(at, NONE, body.block(source.body), constant(None, NONE, at))


def functions(body: Body, at: Span) -> list[tree.Function]:
    """The functions of the module that a call is in, which may be tests."""
    module = body.program.modules.at(at)
    assert module is not None
    found = [s for s in module.tree.body if isinstance(s, tree.Function)]
    return [f for f in found if not f.compile_time and not taken(f, False)]


def mentioned(body: Body, at: Span) -> set[str]:
    """The names that a module gives to `test` in brackets."""
    module = body.program.modules.at(at)
    assert module is not None
    found = set()
    for node in walk(module.tree.body):
        if isinstance(node, tree.Subscript) and isinstance(node.value, tree.Attribute):
            if node.value.name == "test" and isinstance(node.args[0].value, tree.Name):
                found.add(node.args[0].value.id)
    return found
