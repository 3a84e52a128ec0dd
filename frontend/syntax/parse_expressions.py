"""Expressions: precedence climbing over a table, operands, and what may follow them."""

from __future__ import annotations

from collections.abc import Callable

from ..source.diagnostics import Note
from . import tree
from .cursor import BEGINS_OPERAND
from .parse_displays import Displays
from .parse_signatures import Signatures
from .tokens import (
    DEDENT,
    HARD,
    INDENT,
    INVALID,
    NAME,
    NESTING,
    NEWLINE,
    NUMBER,
    SOFT,
    TEMPLATE,
    TEXT,
)
from .tree import Expr

# How tightly the operators bind; a larger number binds tighter.
_OR, _AND, _COMPARE, _UNARY, _POWER = 1, 2, 4, 11, 12
_RANK = {"or": _OR, "and": _AND, "**": _POWER}
_RANK |= dict.fromkeys(("==", "!=", "<", "<=", ">", ">=", "in", "not", "is"), _COMPARE)
for _rank, _ops in enumerate(("|", "^", "&", "<< >>", "+ -", "* / // % @"), _COMPARE + 1):
    _RANK |= dict.fromkeys(_ops.split(), _rank)


class Expressions(Signatures, Displays):
    """The rules of expressions."""

    def expression_list(self) -> Expr:
        "expression_list := item (',' item)* [',']; more than one item, or a comma, make a tuple"
        kinds = self.kinds
        first = self.item() if kinds[self.pos] == "*" else self.expression()
        if kinds[self.pos] != ",":
            return first
        items = [first]
        while kinds[self.pos] == ",":
            self.pos += 1
            if kinds[self.pos] in (NEWLINE, "=", ")", ":", ";"):
                break
            items.append(self.item())
        return tree.TupleDisplay((first.at[0], self.ends[self.pos - 1]), items)

    def item(self) -> Expr:
        "item := ['*'] expression"
        if self.kinds[self.pos] != "*":
            return self.expression()
        start = self.starts[self.pos]
        self.pos += 1
        value = self.expression()
        return tree.Starred((start, value.at[1]), "*", value)

    def expression(self) -> Expr:
        "expression := NAME ':=' expression | disjunction ['if' disjunction 'else' expression]"
        left = self.operand()
        kind = self.kinds[self.pos]
        if kind in _RANK:
            left = self.climb(left, _OR)
            kind = self.kinds[self.pos]
        if kind == "if":
            return self.ternary(left)
        if kind == ":=" and type(left) is tree.Name:
            self.pos += 1
            self.deeper()
            value = self.expression()
            self.depth -= 1
            return tree.Walrus((left.at[0], value.at[1]), left.id, value)
        return left

    def ternary(self, first: Expr) -> Expr:
        "ternary := disjunction ('if' disjunction 'else' disjunction)+, grouped from the right"
        links = []
        while self.kinds[self.pos] == "if":
            at = self.at()
            self.pos += 1
            condition = self.disjunction()
            if self.kinds[self.pos] != "else":
                self.unexpected(
                    "`else`",
                    "a choice has a value in both cases: `a if condition else b`",
                    Note("of this `if`", at),
                )
            self.pos += 1
            links.append((first, condition))
            first = self.disjunction()
        for then, condition in reversed(links):
            first = tree.Ternary((then.at[0], first.at[1]), then, condition, first)
        return first

    def disjunction(self) -> Expr:
        "disjunction := what the operators `or`, `and`, `not`, … `**` make of operands"
        left = self.operand()
        return self.climb(left, _OR) if self.kinds[self.pos] in _RANK else left

    def climb(self, left: Expr, level: int) -> Expr:
        "climb := left (operator operand)*, of the operators that bind at least as `level`"
        kinds, rank_of = self.kinds, _RANK.get
        while True:
            pos = self.pos
            kind = kinds[pos]
            rank = rank_of(kind, 0)
            if rank < level:
                return left
            if rank == _COMPARE:
                left = self.comparison(left)
                continue
            self.pos = pos + 1
            right = self.operand()
            if rank == _POWER:
                if kinds[self.pos] == "**":
                    self.deeper()
                    right = self.climb(right, _POWER)
                    self.depth -= 1
            elif rank_of(kinds[self.pos], 0) > rank:
                right = self.climb(right, rank + 1)
            at = (left.at[0], right.at[1])
            if rank > _COMPARE:
                op_at = (self.starts[pos], self.ends[pos])
                left = tree.Binary(at, kind, left, right, op_at)
            else:
                left = tree.Logical(at, kind, left, right)

    def comparison(self, first: Expr) -> Expr:
        "comparison := first (('==' | … | 'in' | 'not' 'in' | 'is' ['not']) operand)+"
        kinds, ops, rest = self.kinds, [], []
        while _RANK.get(kinds[self.pos]) == _COMPARE:
            op = kinds[self.pos]
            self.pos += 1
            if op == "not":
                self.expect("in", "after `not`")
                op = "not in"
            elif op == "is" and kinds[self.pos] == "not":
                self.pos += 1
                op = "is not"
            ops.append(op)
            right = self.operand()
            if _RANK.get(kinds[self.pos], 0) > _COMPARE:
                right = self.climb(right, _COMPARE + 1)
            rest.append(right)
        return tree.Compare((first.at[0], rest[-1].at[1]), first, ops, rest)

    def operand(self) -> Expr:
        "operand := atom ('.' NAME | call | subscript | '^')*"
        kinds, starts, ends = self.kinds, self.starts, self.ends
        pos = self.pos
        kind = kinds[pos]
        if kind is NAME:
            self.pos = pos + 1
            node: Expr = tree.Name((starts[pos], ends[pos]), self.values[pos])
        else:
            node = _ATOMS.get(kind, Expressions.no_operand)(self)
        while True:
            pos = self.pos
            kind = kinds[pos]
            if kind == ".":
                self.pos = pos = pos + 1
                if kinds[pos] is NAME:
                    self.pos = pos + 1
                    at = (starts[pos], ends[pos])
                    node = tree.Attribute((node.at[0], at[1]), node, self.values[pos], at)
                else:
                    node = self.attribute(node)
            elif kind == "(":
                node = self.call(node)
            elif kind == "[":
                node = self.subscript(node)
            elif kind == "^" and self.is_transfer():
                self.pos = pos + 1
                node = tree.Transfer((node.at[0], ends[pos]), node)
            else:
                return node

    def attribute(self, value: Expr | None) -> Expr:
        "attribute := '.' NAME; a keyword after a point is a name too"
        pos = self.pos
        kind = self.kinds[pos]
        if not (kind in SOFT or kind.isidentifier() and kind[0].islower()):
            name, at = self.name("a name after `.`")
        else:
            name, at = self.values[pos], (self.starts[pos], self.ends[pos])
            self.pos = pos + 1
        return tree.Attribute((value.at[0] if value else at[0] - 1, at[1]), value, name, at)

    def is_transfer(self) -> bool:
        """Is this `^` a transfer, for lack of a right operand?"""
        pos = self.pos
        following = self.kinds[pos + 1]
        if following not in BEGINS_OPERAND:
            return True
        # `a^ + b` against `a ^ +b`, and `p^[0]` against `a ^ [b]`: as the spaces group them
        if following in ("+", "-"):
            return self.touches(pos) and not self.touches(pos + 1) and not self.touches(pos + 2)
        return following == "[" and self.touches(pos) and self.touches(pos + 1)

    # --- brackets after an operand -------------------------------------------------------------

    def call(self, callee: Expr) -> Expr:
        "call := '(' [argument (',' argument)* [',']] ')'; argument := [NAME '=' | '*' | '**'] e"
        args = self.arguments(")")
        return tree.Call((callee.at[0], self.ends[self.pos - 1]), callee, args)

    def arguments(self, closing: str) -> list[tree.Argument]:
        "arguments := as in a call, or, with slices, in a subscript"
        kinds, starts, opened = self.kinds, self.starts, self.pos
        self.depth += 1
        if self.depth > NESTING:
            self.too_deep()
        self.pos += 1
        args = []
        while kinds[self.pos] != closing:
            pos = self.pos
            kind = kinds[pos]
            name, star = None, ""
            if kinds[pos + 1] == "=" and (kind is NAME or kind in SOFT):
                name = self.values[pos]
                self.pos = pos + 2
            elif kind == "*" or kind == "**":
                star = kind
                self.pos = pos + 1
            if closing == ")":
                value = self.expression()
                if kinds[self.pos] == "for":
                    value = self.comprehension("generator", value, None, value.at[0])
            else:
                value = self.slice()
            args.append(tree.Argument((starts[pos], value.at[1]), name, value, star))
            if kinds[self.pos] != ",":
                break
            self.pos += 1
        self.closing(closing, opened)
        return args

    def subscript(self, value: Expr) -> Expr:
        "subscript := '[' [argument (',' argument)* [',']] ']', an argument being a slice too"
        args = self.arguments("]")
        return tree.Subscript((value.at[0], self.ends[self.pos - 1]), value, args)

    def slice(self) -> Expr:
        "slice := expression | [expression] ':' [expression] [':' [expression]]"
        kinds, start = self.kinds, self.starts[self.pos]
        parts: list[Expr | None] = [None, None, None]
        if kinds[self.pos] != ":":
            first = parts[0] = self.expression()
            if kinds[self.pos] != ":":
                return first
        for index in (1, 2):
            if kinds[self.pos] != ":":
                break
            self.pos += 1
            if kinds[self.pos] not in (":", ",", "]"):
                parts[index] = self.expression()
        return tree.Slice((start, self.ends[self.pos - 1]), *parts)

    # --- prefixes ------------------------------------------------------------------------------

    def unary(self) -> Expr:
        "unary := ('-' | '+' | '~') power"
        pos = self.pos
        self.pos = pos + 1
        self.deeper()
        operand = self.operand()
        if self.kinds[self.pos] == "**":
            operand = self.climb(operand, _POWER)
        self.depth -= 1
        return tree.Unary((self.starts[pos], operand.at[1]), self.kinds[pos], operand)

    def inversion(self) -> Expr:
        "inversion := 'not' (inversion | comparison)"
        pos = self.pos
        if _RANK.get(self.kinds[pos - 1], 0) >= _COMPARE and self.kinds[pos - 1] != "not":
            self.fail(
                f"`not` binds less tightly than `{self.kinds[pos - 1]}`",
                self.at(),
                "put parentheses around it: `(not …)`",
            )
        self.pos = pos + 1
        self.deeper()
        operand = self.operand()
        if _RANK.get(self.kinds[self.pos], 0) >= _COMPARE:
            operand = self.climb(operand, _COMPARE)
        self.depth -= 1
        return tree.Unary((self.starts[pos], operand.at[1]), "not", operand)

    def awaited(self) -> Expr:
        "awaited := 'await' operand"
        start = self.starts[self.pos]
        self.pos += 1
        self.deeper()
        value = self.operand()
        self.depth -= 1
        return tree.Await((start, value.at[1]), value)

    # --- no operand ----------------------------------------------------------------------------

    def no_operand(self) -> Expr:
        """An operand is missing: say what stands there instead."""
        pos, kinds = self.pos, self.kinds
        kind, before = kinds[pos], kinds[pos - 1] if pos else ""
        if kind is INVALID:
            self.unexpected("")
        if kind in ("=", ">") and before in ("==", "!=", "<") and self.touches(pos):
            right = "!=" if before != "==" else "=="
            self.fail(
                f"there is no `{before}{kind}`",
                (self.starts[pos - 1], self.ends[pos]),
                f"write `{right}`",
            )
        if kind == "=" and before in HARD and before.islower() and self.pos > 0:
            at = (self.starts[pos - 1], self.ends[pos - 1])
            self.fail(f"`{before}` is a keyword and cannot be a name", at, "choose another name")
        if before in ("+", "-") and kinds[pos - 2] == before and self.touches(pos - 1):
            self.fail(
                f"there is no `{before}{before}`",
                (self.starts[pos - 2], self.ends[pos - 1]),
                f"write `{before}= 1`",
            )
        if kind == "//" and (not before or before in (NEWLINE, INDENT, DEDENT)):
            self.fail("a comment begins with `#`", self.at(), "write `#` in place of `//`")
        if kind == "lambda" or kind in ("*", "**"):
            self.fail(f"`{kind}` cannot stand here", self.at())
        self.unexpected("an expression")


_ATOMS: dict[str, Callable[[Expressions], Expr]] = {
    NUMBER: Expressions.number,
    TEXT: Expressions.strings,
    TEMPLATE: Expressions.strings,
    "True": Expressions.constant,
    "False": Expressions.constant,
    "None": Expressions.constant,
    "...": Expressions.ellipsis,
    ".": Expressions.short_attribute,
    "(": Expressions.group,
    "[": Expressions.list_display,
    "{": Expressions.braces,
    "-": Expressions.unary,
    "+": Expressions.unary,
    "~": Expressions.unary,
    "not": Expressions.inversion,
    "await": Expressions.awaited,
    "lambda": Expressions.lambda_expression,
    "def": Expressions.function_type,
    "fn": Expressions.function_type,
    "async": Expressions.function_type,
    **dict.fromkeys(SOFT, Expressions.word),
}
