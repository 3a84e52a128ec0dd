"""Statements: each `_name` method lowers one kind of tree node into the current block."""

from __future__ import annotations

from . import ir, tree
from .assignments import Assignments
from .declarations import define_alias, evaluate, import_names
from .declare import check_signature
from .program import NESTING_LIMIT, Stop
from .results import Meaning, Result, Variable
from .types import (
    BOOL,
    F64,
    I64,
    NONE,
    STR,
    Type,
    ViewType,
    resolve,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


class Statements:
    """Mixin of the Lowerer."""

    result_type: Type | None

    def statements(self: Any, body: list[tree.Stmt]) -> None:
        """Lowers a list of statements; a mistake in one does not hide those of the next."""
        for statement in body:
            handler = STATEMENTS.get(type(statement))
            self.nesting += 1
            loops, scopes, parallel = len(self.loops), len(self.scopes), len(self.parallel)
            depth = self.depth
            self.program.source.reached = statement.at
            try:
                if handler is None:
                    raise self.unsupported(statement)
                if self.nesting > NESTING_LIMIT:
                    raise self.program.fail("this is nested too deeply", statement.at)
                handler(self, statement)
            except Stop:
                self.failed = True
                del self.loops[loops:], self.scopes[scopes:], self.parallel[parallel:]
                self.depth, self.opened = depth, None
                self.poison(statement)
            finally:
                self.nesting -= 1

    def scoped(self: Any, body: list[tree.Stmt]) -> None:
        """Lowers a block with its own `var` names."""
        self.scopes.append({})
        self.statements(body)
        self.scopes.pop()

    def poison(self: Any, statement: tree.Stmt) -> None:
        """Names that a failed statement would have defined give no second mistake."""
        targets: list[Any] = []
        if isinstance(statement, tree.Declare):
            targets = [statement.target]
        elif isinstance(statement, tree.Assign):
            targets = list(statement.targets)
        elif isinstance(statement, tree.Function | tree.CompileTime | tree.Struct):
            self.poisoned.add(statement.name)
        while targets:
            target = targets.pop()
            if isinstance(target, tree.TupleDisplay):
                targets += target.items
            elif isinstance(target, tree.Name):
                self.poisoned.add(target.id)

    def unsupported(self: Any, statement: tree.Stmt) -> Exception:
        """The refusal of a statement that belongs to a later version."""
        what = {tree.Try: "`try`", tree.Raise: "`raise`",
                tree.Delete: "`del`", tree.Trait: "a trait",
                tree.Struct: "a struct inside a function"}.get(type(statement), "this")  # fmt: skip
        return self.program.fail(f"{what} is not supported yet", statement.at)

    # --- simple statements -------------------------------------------------------------------

    def _expr(self: Any, statement: tree.ExprStmt) -> None:
        value = statement.value
        if isinstance(value, tree.Text):
            return
        result = self.lower(value)
        if isinstance(value, tree.Transfer) and result.type.owns and not result.is_const:
            self.block.body.append(ir.Instruction("discard", None, [result.value], statement.at))

    def _pass(self: Any, statement: tree.Pass) -> None:
        pass

    # --- control flow ------------------------------------------------------------------------

    def _if(self: Any, statement: tree.If) -> None:
        done = self.new_block()
        while True:
            if statement.compile_time:
                if self.compile_time_truth(statement.condition):
                    self.scoped(statement.body)
                    break
            else:
                then, other = self.new_block(), self.new_block()
                self.condition(statement.condition, then, other)
                self.block = then
                self.scoped(statement.body)
                self.end(ir.jump(done, statement.at))
                self.block = other
            following = statement.orelse
            if len(following) == 1 and isinstance(following[0], tree.If):
                statement = following[0]
                continue
            self.scoped(following)
            break
        self.end(ir.jump(done, statement.at))
        self.block = done

    def compile_time_truth(self: Any, condition: tree.Expr) -> bool:
        """The value of a condition that must be known at compile time."""
        result = self.compile_time_value(condition, BOOL)
        if result.type is not BOOL and not result.type.is_number:
            raise self.program.fail("this condition is not known at compile time", condition.at)
        return bool(result.const)

    def compile_time_value(self: Any, expr: tree.Expr, want: Type | None = None) -> Result:
        """The constant value of an expression, run on the machine if need be."""
        return evaluate(self.program, expr, self, want)

    def _assert(self: Any, statement: tree.Assert) -> None:
        if statement.compile_time:
            if not self.compile_time_truth(statement.condition):
                text = ""
                if isinstance(statement.message, tree.Text):
                    text = f": {statement.message.value}"
                raise self.program.fail(f"assertion failed{text}", statement.at)
            return
        if self.program.defines.get("ASSERT") == "none":
            return
        held, failed = self.new_block(), self.new_block()
        self.condition(statement.condition, held, failed)
        self.block = failed
        message: Any = Result(None, STR, False, "")
        if statement.message is not None:
            message = self.to_string(self.lower(statement.message), statement.at)
        self.do("fail", [self.value(message, statement.at)], statement.at)
        self.end(ir.unreachable(statement.at))
        self.block = held

    def _return(self: Any, statement: tree.Return) -> None:
        at = statement.at
        if self.parallel:
            raise self.program.fail("`return` cannot leave a parallel loop", at,
                                    "collect the result and return it after the loop")  # fmt: skip
        if self.instance is None and self.function.name == "<script>":
            raise self.program.fail("`return` outside a function", at)
        value = statement.value
        if self.constructed is not None:
            if value is not None:
                raise self.program.fail("a constructor returns nothing", at)
            self.return_constructed(at)
            return
        if self.out_name is not None and value is None:
            self.return_out(at)
            return
        if value is None:
            if self.result_type is not None and self.result_type is not NONE:
                raise self.program.fail(f"expected a `{self.result_type}` to return", at)
            self.settle_result(NONE)
            self.exit_contexts(0, at)
            self.end(ir.ret(None, at))
            return
        result = self.lower(value, self.result_type)
        t = resolve(result.type)
        if self.result_type is None:
            if t.kind.startswith("literal"):
                t = I64 if t.is_int else _f64()
            if isinstance(t, ViewType):
                t = self.plain_type(result)
            self.settle_result(t)
        if self.result_type is NONE:
            if t is NONE:
                self.end(ir.ret(None, at))
                return
            raise self.program.fail("this function returns nothing", at,
                                    f"write `-> {t}` in its head")  # fmt: skip
        result = self.convert(result, self.result_type, value.at)
        self.end(ir.ret(self.exit_before(result, at), at))

    def settle_result(self: Any, t: Type) -> None:
        """Fixes the inferred result type at the first return."""
        if self.result_type is None:
            self.result_type = t
            self.function.result = t
            if self.instance is not None:
                self.instance.result_type = t

    def return_constructed(self: Any, at: Span) -> None:
        """The end of a constructor: the fields become the value."""
        exploded = self.constructed
        for name in exploded.type.fields:
            if exploded.fields[name].register is None:
                raise self.program.fail(
                    f"`self.{name}` is not assigned in the constructor of `{exploded.type}`", at,
                    "assign every field")  # fmt: skip
        packed = self.assemble(exploded, at)
        self.end(ir.ret(packed.value, at))

    def return_out(self: Any, at: Span) -> None:
        """The end of a function with an `out` parameter."""
        variable = self.find(self.out_name)
        result = self.read_variable(variable, at)
        self.end(ir.ret(self.own(result, at), at))

    def _break(self: Any, statement: tree.Break) -> None:
        self.leave_loop(statement, "break")

    def _continue(self: Any, statement: tree.Continue) -> None:
        self.leave_loop(statement, "continue")

    def leave_loop(self: Any, statement: tree.Stmt, word: str) -> None:
        """`break` or `continue`."""
        if not self.loops:
            raise self.program.fail(f"`{word}` outside a loop", statement.at)
        loop = self.loops[-1]
        if loop.kind == "parallel" and word == "break":
            raise self.program.fail(
                "`break` cannot leave a parallel loop",
                statement.at,
                "its iterations run in any order; use an ordinary loop",
            )
        if loop.kind == "compile_time":
            raise self.program.fail(f"`{word}` in a compile-time loop is not supported yet",
                                    statement.at)  # fmt: skip
        self.exit_contexts(loop.contexts, statement.at)
        self.end(ir.jump(loop.exit if word == "break" else loop.next, statement.at))

    def _alias(self: Any, statement: tree.CompileTime) -> None:
        if statement.value is None:
            raise self.program.fail(f"`{statement.name}` needs a value", statement.at)
        self.scopes[-1][statement.name] = define_alias(self.program, statement, self)

    def _function(self: Any, statement: tree.Function) -> None:
        """A function inside a function: one that captures nothing."""
        check_signature(self.program, statement)
        if statement.captures:
            raise self.program.fail(
                "captures are not supported yet",
                statement.name_at,
                "pass what is needed as arguments",
            )
        names = {n for names in self.scopes for n, v in names.items() if isinstance(v, Variable)}
        self.program.enclosed[id(statement)] = names
        found = self.scopes[-1].get(statement.name)
        if isinstance(found, Meaning) and found.kind == "functions":
            found.what.append(statement)
        else:
            meaning = Meaning("functions", [statement], statement.name_at)
            self.scopes[-1][statement.name] = meaning

    def _import(self: Any, statement: tree.Import) -> None:
        for name, meaning in import_names(self.program, statement):
            self.scopes[-1][name] = meaning


def _f64() -> Type:
    return F64


STATEMENTS: dict[type, Any] = {
    tree.ExprStmt: Statements._expr,
    tree.Pass: Statements._pass,
    tree.Declare: Assignments._declare,
    tree.Assign: Assignments._assign,
    tree.AugAssign: Assignments._augmented,
    tree.If: Statements._if,
    tree.Assert: Statements._assert,
    tree.Return: Statements._return,
    tree.Break: Statements._break,
    tree.Continue: Statements._continue,
    tree.CompileTime: Statements._alias,
    tree.Import: Statements._import,
    tree.Function: Statements._function,
    tree.With: lambda self, s: self.with_statement(s),
    tree.Match: lambda self, s: self.match_statement(s),
    tree.While: lambda self, s: self.while_loop(s),
    tree.For: lambda self, s: self.for_loop(s),
}
