"""What statements mean: assignments, declarations, branches, returns."""

from __future__ import annotations

from ..syntax import tree
from ..types import NONE, STR, Type
from . import typed
from .body import (
    Body,
    constant,
    is_constant,
    kept,
    local,
    means,
    type_of,
)
from .builtin import RULES
from .calls import condition, convert
from .contexts import exit_contexts
from .declarations import define_alias
from .declare import check_signature
from .evaluation import is_true
from .expressions import whole
from .program import NESTING_LIMIT, Pending, Stop, Surroundings
from .symbols import Meaning
from .texts import text_of
from .typed import Expr, Span, Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


LATER_STATEMENTS: dict[type, str] = {
    tree.Delete: "`del`", tree.Trait: "a trait",
    tree.Struct: "a struct inside a function",
}  # fmt: skip


@means(list)
def statements(body: Body, nodes: list[tree.Stmt]) -> None:
    """Adds typed statements; a mistake in one does not hide those of the next."""
    from .body import MEANINGS

    for node in nodes:
        handler = MEANINGS.get(node.__class__)
        body.nesting += 1
        loops, scopes, out = len(body.loops), len(body.scopes), body.out
        body.program.sources.reached = node.at
        try:
            if handler is None:
                what = LATER_STATEMENTS.get(node.__class__, "this")
                raise body.fail(f"{what} is not supported yet", node.at)
            if body.nesting > NESTING_LIMIT:
                raise body.fail("this is nested too deeply", node.at)
            handler(body, node)
        except Stop as stop:
            body.failed = True
            body.pending |= isinstance(stop, Pending)
            del body.loops[loops:], body.scopes[scopes:]
            body.out = out
            poison(body, node)
        finally:
            body.nesting -= 1


def poison(body: Body, node: tree.Stmt) -> None:
    """Names that a failed statement would have defined give no second mistake."""
    targets: list[Any] = []
    if isinstance(node, tree.Declare):
        targets = [node.target]
    elif isinstance(node, tree.Assign):
        targets = list(node.targets)
    elif isinstance(node, tree.Function | tree.CompileTime | tree.Struct):
        body.poisoned.add(node.name)
    while targets:
        target = targets.pop()
        if isinstance(target, tree.TupleDisplay):
            targets += target.items
        elif isinstance(target, tree.Name):
            body.poisoned.add(target.id)


# --- simple statements ---------------------------------------------------------------------------


@means(tree.ExprStmt)
def _expr(body: Body, node: tree.ExprStmt) -> None:
    if isinstance(node.value, tree.Text):
        return
    value = body.value(node.value)
    if isinstance(node.value, tree.Transfer) and type_of(value).owns and not is_constant(value):
        body.out.append(typed.Discard(node.at, value))
    elif isinstance(value, typed.Sequence) and value.type is NONE:
        body.out += value.statements
    elif not is_constant(value):
        body.out.append(typed.Evaluate(node.at, value))


@means(tree.Pass)
def _pass(body: Body, node: tree.Pass) -> None:
    pass


@means(tree.CompileTime)
def _alias(body: Body, node: tree.CompileTime) -> None:
    if node.value is None:
        raise body.fail(f"`{node.name}` needs a value", node.at)
    try:
        found = define_alias(body, node)
    except Stop:
        body.scopes[-1][node.name] = Meaning("failed", None)
        raise
    body.scopes[-1][node.name] = found


@means(tree.Import)
def _import(body: Body, node: tree.Import) -> None:
    for name, meaning in body.program.modules.meanings(body.program, node):
        body.scopes[-1][name] = meaning


@means(tree.Function)
def _function(body: Body, node: tree.Function) -> None:
    check_signature(body.program, node)
    copies = {}
    if node.captures or any(d.name == "__copy_capture" for d in node.decorators):
        copies = RULES["copied", "captures"](body, node)
    blocks = body.scopes[1:] if body.is_script else body.scopes
    names = {n for names in blocks for n, v in names.items() if isinstance(v, Variable)}
    names |= body.own_names() - body.globals
    body.program.enclosed[id(node)] = names.union(body.enclosed())
    found = body.scopes[-1].get(node.name)
    if isinstance(found, Meaning) and found.kind == "functions":
        found.what.append(node)
    else:
        meaning = Meaning("functions", [node], node.name_at)
        meaning.scope = Surroundings(body.scope, [*body.scopes, copies], body)
        body.scopes[-1][node.name] = meaning


# --- control flow --------------------------------------------------------------------------------


@means(tree.If)
def _if(body: Body, node: tree.If) -> None:
    if node.compile_time:
        chosen = node.body if is_true(body, node.condition) else node.orelse
        body.scopes.append({})
        body.statements(chosen)
        body.scopes.pop()
        return
    test = condition(body, node.condition)
    then = body.block(node.body)
    orelse = body.block(node.orelse)
    body.out.append(typed.If(node.at, test, then, orelse))


@means(tree.Assert)
def _assert(body: Body, node: tree.Assert) -> None:
    if node.compile_time:
        if not is_true(body, node.condition):
            text = f": {node.message.value}" if isinstance(node.message, tree.Text) else ""
            raise body.fail(f"assertion failed{text}", node.at)
        return
    if body.program.defines.get("ASSERT") == "none":
        return
    test = condition(body, node.condition)
    message: Expr = constant("", STR, node.at)
    if node.message is not None:
        message = text_of(body, body.value(node.message), node.at)
    stop = typed.Stop(node.at, "fail", message)
    body.out.append(typed.If(node.at, test, [], [stop]))


@means(tree.Return)
def _return(body: Body, node: tree.Return) -> None:
    at = node.at
    if any(around.kind == "parallel" for around in body.loops):
        raise body.fail("`return` cannot leave a parallel loop", at,
                        "collect the result and return it after the loop")  # fmt: skip
    if body.instance is None and body.name == "<script>":
        raise body.fail("`return` outside a function", at)
    if body.constructed is not None:
        if node.value is not None:
            raise body.fail("a constructor returns nothing", at)
        return_constructed(body, at)
        return
    if body.out_variable is not None and node.value is None:
        exit_contexts(body, 0, at)
        body.give(local(body.out_variable, at), at)
        return
    if node.value is None:
        if body.result_type is not None and body.result_type is not NONE:
            raise body.fail(f"expected a `{body.result_type}` to return", at)
        settle_result(body, NONE)
        exit_contexts(body, 0, at)
        body.give(None, at)
        return
    value = body.value(node.value, body.result_type)
    t = type_of(value)
    if body.result_type is None:
        settle_result(body, kept(t))
    result = body.result_type
    assert result is not None
    if result is NONE:
        if t is NONE:
            if not is_constant(value):
                body.out.append(typed.Evaluate(at, value))
            exit_contexts(body, 0, at)
            body.give(None, at)
            return
        raise body.fail("this function returns nothing", at, f"write `-> {t}` in its head")
    value = convert(body, value, result, node.value.at)
    if body.contexts:  # it is taken before they are exited
        held = body.temporary(result, at)
        body.out.append(typed.Bind(at, held, value))
        exit_contexts(body, 0, at)
        value = typed.Take(at, result, held)
    body.give(value, at)


def settle_result(body: Body, t: Type) -> None:
    """Fixes the inferred result type at the first return."""
    if body.result_type is None:
        body.result_type = t
        if body.instance is not None:
            body.instance.result_type = t


def return_constructed(body: Body, at: Span) -> None:
    """The end of a constructor: the fields become the value."""
    parts = body.constructed
    assert parts is not None
    for name in parts.type.fields:
        if parts.fields[name] is None:
            raise body.fail(
                f"`self.{name}` is not assigned in the constructor of `{parts.type}`", at,
                "assign every field")  # fmt: skip
    made = whole(body, parts, at)
    body.give(typed.Transfer(at, made.type, made), at)
