"""What `parallel for` means: its turns are numbered, so that any range of them may run at any time.

What the turns may write is looked at once the whole function has its meaning: see `races`.
"""

from __future__ import annotations

from ..syntax import tree
from ..types import BITS, I64, Type, ViewType, list_of, resolve
from . import typed
from .body import Body, local, means, row, type_of
from .changes import root
from .loops import driver, turn
from .typed import Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    pass


@means((tree.For, "parallel"))
def _parallel(body: Body, node: tree.For) -> None:
    if node.orelse:
        raise body.fail("a parallel loop has no `else`", node.at)
    iterable, binding = node.iterable, node.binding
    loop = typed.Parallel(node.at)
    body.scopes.append({})
    found = driver(body, iterable, node.at, binding, node.target, node.body)
    if binding == "ref" and not goes_over_list(found):
        raise body.fail("`parallel for ref` goes over a whole list", iterable.at,
                        "loop over the indices: parallel for i in range(…)")  # fmt: skip
    loop.driver = numbered(body, found, iterable.at)
    loop.turns = body.temporary(I64, node.at)
    outside = set(body.scopes[0])
    loop.body = turn(body, node, loop, "parallel")
    body.scopes.pop()
    for name in body.scopes[0].keys() - outside:  # a turn's own
        del body.scopes[0][name]
    body.is_parallel = True
    body.out.append(loop)


def goes_over_list(driver: typed.Driver) -> bool:
    """Whether a loop refers to the elements of a list that has a place, all of them."""
    return (
        isinstance(driver, typed.ListDriver)
        and root(driver.base) is not None
        and not isinstance(type_of(driver.base), ViewType)
    )


def numbered(body: Body, driver: typed.Driver, at: Span) -> typed.Driver:
    """A driver whose turns have numbers: a text's characters become a list first."""
    if isinstance(driver, typed.CountDriver):
        driver.inner = numbered(body, driver.inner, at)
    elif isinstance(driver, typed.ZipDriver):
        driver.inner = [numbered(body, each, at) for each in driver.inner]
    elif isinstance(driver, typed.TextDriver):
        return gathered(body, driver, driver.element, at)
    return driver


def gathered(body: Body, driver: typed.Driver, element: Type, at: Span) -> typed.ListDriver:
    """A list of what a driver steps over."""
    t = list_of(element)
    items = body.temporary(t, at)
    body.out.append(typed.Bind(at, items, row("blank", t, [t], at)))
    loop = typed.For(at)
    loop.driver = driver
    op = f"append.{element.kind}" if element.kind in BITS else "append_value"
    item = typed.CurrentItem(at, element, loop, ())
    loop.body = [typed.Do(at, op, [local(items, at), item])]
    body.out.append(loop)
    return typed.ListDriver(local(items, at), resolve(element), "")
