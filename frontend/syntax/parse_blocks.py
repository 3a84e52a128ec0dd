"""Blocks, and the statements that have them: `if`, loops, `try`, `with`, `match`."""

from __future__ import annotations

from ..source.diagnostics import Note
from . import tree
from .cursor import BEGINS_OPERAND, Mistake
from .parse_statements import Statements
from .tokens import DEDENT, END, INDENT, NAME, NEWLINE, NUMBER, SOFT, TEMPLATE, TEXT
from .tree import Expr, Stmt


class Blocks(Statements):
    """The rules of blocks."""

    def block(self, what: str) -> list[Stmt]:
        "block := ':' (simple_line | NEWLINE INDENT statement+ DEDENT)"
        kinds, header = self.kinds, self.pos
        if kinds[header] == ":":
            self.pos += 1
        else:
            self.missing_colon(what)
        body: list[Stmt] = []
        if kinds[self.pos] is not NEWLINE:
            self.simple_line(body)
            return body
        if kinds[self.pos + 1] is not INDENT:
            at = self.place(header)
            place, notes = at, []
            if kinds[self.pos + 1] is not END:
                place = self.place(self.pos + 1)
                notes = [Note(f"{what} begins here", at)]
            self.say(
                f"expected an indented block after {what}",
                place,
                "indent the statements that belong to it; write `pass` for none",
                *notes,
            )
            self.pos += 1
            self.broken = self.pos
            return body
        self.deeper()
        self.pos += 2
        self.rest_of_block(body)
        self.depth -= 1
        return body

    def missing_colon(self, what: str) -> None:
        """Fail, unless the line ends as if the colon were there."""
        kind = self.kinds[self.pos]
        if kind is NEWLINE:
            self.say(f"expected `:` after {what}", self.at(), "write `:` at the end of the line")
            return
        remedy = "its statements follow a `:`"
        if kind == "{":
            remedy = "blocks are indented below a `:`, without braces"
        elif self.values[self.pos] == "then":
            remedy = "write `:` in place of `then`"
        elif kind is NAME or kind is NUMBER or kind is TEXT:
            remedy = "an operator may be missing, or the `:`"
        self.unexpected(f"`:` after {what}", remedy)

    def if_statement(self, compile_time: bool = False) -> Stmt:
        "if_statement := 'if' expression block ('elif' expression block)* ['else' block]"
        kinds, links = self.kinds, []
        while True:
            start, word = self.starts[self.pos], kinds[self.pos]
            self.pos += 1
            condition = self.expression()
            links.append((start, condition, self.block(f"`{word}`")))
            if kinds[self.pos] != "elif":
                break
        orelse = self.else_block()
        end = self.end()
        for start, condition, body in reversed(links):
            orelse = [tree.If((start, end), condition, body, orelse, compile_time)]
        return orelse[0]

    def else_block(self) -> list[Stmt]:
        "else_block := ['else' block]"
        if self.kinds[self.pos] != "else":
            return []
        at = self.at()
        self.pos += 1
        if self.kinds[self.pos] == "if":
            at = (at[0], self.ends[self.pos])
            self.fail("`else if` is one word", at, "write `elif`")
        return self.block("`else`")

    def while_statement(self) -> Stmt:
        "while_statement := 'while' expression block ['else' block]"
        start = self.starts[self.pos]
        self.pos += 1
        condition = self.expression()
        body = self.block("`while`")
        orelse = self.else_block()
        return tree.While((start, self.end()), condition, body, orelse)

    def for_statement(self, kind: str = "", start: int | None = None) -> Stmt:
        "for_statement := 'for' loop_targets 'in' expression_list block ['else' block]"
        if start is None:
            start = self.starts[self.pos]
        self.pos += 1
        binding, target = self.loop_targets()
        if self.kinds[self.pos] != "in":
            remedy = "write `for i in range(n):`"
            if self.kinds[self.pos] == "=":
                self.fail("a `for` loop runs over values, and has no counter", self.at(), remedy)
            self.unexpected("`in` after the variable of `for`", remedy)
        self.pos += 1
        iterable = self.expression_list()
        body = self.block("`for`")
        orelse = self.else_block()
        return tree.For((start, self.end()), target, binding, iterable, body, orelse, kind)

    def parallel_statement(self) -> Stmt | None:
        "parallel_statement := 'parallel' for_statement"
        if self.kinds[self.pos + 1] != "for":
            return None
        start = self.starts[self.pos]
        self.pos += 1
        return self.for_statement("parallel", start)

    def try_statement(self) -> Stmt:
        "try_statement := 'try' block ('except' [type] ['as' NAME] block)* ['else' …] ['finally' …]"
        kinds, at = self.kinds, self.at()
        self.pos += 1
        body, handlers, final = self.block("`try`"), [], []
        while kinds[self.pos] == "except":
            handlers.append(self.handler())
        orelse = self.else_block()
        has_final = kinds[self.pos] == "finally"
        if has_final:
            self.pos += 1
            final = self.block("`finally`")
        if not handlers and not has_final and self.broken != self.pos:
            self.say("`try` needs an `except` or a `finally`", at, "write `except e:` and a block")
        return tree.Try((at[0], self.end()), body, handlers, orelse, final)

    def handler(self) -> tree.Handler:
        "handler := 'except' [NAME | expression ['as' NAME]] block; a name alone takes the error"
        kinds, start = self.kinds, self.starts[self.pos]
        type_: Expr | None = None
        name = None
        self.pos += 1
        if kinds[self.pos] not in (":", NEWLINE):
            type_ = self.expression_list()
            if kinds[self.pos] == "as":
                self.pos += 1
                name = self.name("a name for the error")[0]
            elif isinstance(type_, tree.Name):
                name, type_ = type_.id, None
        body = self.block("`except`")
        return tree.Handler((start, self.end()), type_, name, body)

    def with_statement(self) -> Stmt:
        "with_statement := 'with' (with_item (',' with_item)* | '(' with_item … ')') block"
        kinds, start, items = self.kinds, self.starts[self.pos], []
        self.pos += 1
        opened, closed = self.pos, None
        if kinds[opened] == "(":
            close = self.matching(opened)
            if kinds[close + 1] == ":" and "as" in kinds[opened:close]:
                self.deeper()
                self.pos += 1
                closed = close
        while self.pos != closed:
            context, target = self.expression(), None
            if kinds[self.pos] == "as":
                self.pos += 1
                target = self.operand()
                self.check_target(target)
            items.append((context, target))
            if kinds[self.pos] != ",":
                break
            self.pos += 1
        if closed:
            self.closing(")", opened)
        body = self.block("`with`")
        return tree.With((start, self.end()), items, body)

    def match_statement(self) -> Stmt | None:
        "match_statement := 'match' expression_list ':' NEWLINE INDENT case+ DEDENT"
        kinds, begin = self.kinds, self.pos
        if not self.begins_match():
            return None
        self.pos += 1
        subject = self.expression_list()
        if kinds[self.pos] != ":":
            self.missing_colon("`match`")
        else:
            self.pos += 1
        cases: list[tree.Case] = []
        if kinds[self.pos] is not NEWLINE or kinds[self.pos + 1] is not INDENT:
            self.unexpected("a line with `case`, indented, after `match`")
        self.deeper()
        self.pos += 2
        while kinds[self.pos] is not DEDENT and kinds[self.pos] is not END:
            depth, first = self.depth, self.pos
            try:
                cases.append(self.case())
            except Mistake as mistake:
                self.depth = depth
                self.recover(mistake, first)
        self.pos += kinds[self.pos] is DEDENT
        self.depth -= 1
        return tree.Match((self.starts[begin], self.end()), subject, cases)

    def begins_match(self) -> bool:
        """Is the word `match` here the beginning of a match statement?"""
        kinds, pos = self.kinds, self.pos
        following = kinds[pos + 1]
        if following in (NAME, NUMBER, TEXT, TEMPLATE, "True", "False", "None", "await"):
            return True
        if following not in ("(", "[", "{", "-", "+", "~", "not", "*", ".", *SOFT):
            return False
        while kinds[pos] is not NEWLINE and kinds[pos] is not END:
            pos += 1
        return kinds[pos - 1] == ":" and kinds[pos + 1] is INDENT and kinds[pos + 2] == "case"

    def case(self) -> tree.Case:
        "case := 'case' pattern (',' pattern)* ['if' expression] block; pattern := item ['as' NAME]"
        kinds, start, guard = self.kinds, self.starts[self.pos], None
        if kinds[self.pos] != "case":
            self.unexpected("`case`", "a `match` holds cases alone")
        self.pos += 1
        items, comma, begin = [self.pattern()], False, self.starts[self.pos]
        begin = items[0].at[0]
        while kinds[self.pos] == ",":
            comma = True
            self.pos += 1
            if kinds[self.pos] in (":", "if"):
                break
            items.append(self.pattern())
        at = (begin, self.ends[self.pos - 1])
        pattern = tree.TupleDisplay(at, items) if comma else items[0]
        if kinds[self.pos] == "if":
            self.pos += 1
            guard = self.expression()
        body = self.block("`case`")
        return tree.Case((start, self.end()), pattern, guard, body)

    def pattern(self) -> Expr:
        "pattern := ['*'] disjunction ['as' NAME]"
        if self.kinds[self.pos] == "*":
            return self.item()
        value = self.disjunction()
        if self.kinds[self.pos] == "as":
            self.pos += 1
            name, at = self.name("a name after `as`")
            return tree.Walrus((value.at[0], at[1]), name, value)
        return value

    # --- lines that cannot begin a statement ---------------------------------------------------

    def stray_clause(self) -> list[Stmt]:
        """`else`, `elif`, `except`, `finally` or a `case` that belongs to nothing."""
        word, at = self.kinds[self.pos], self.at()
        if self.broken != self.pos:  # else its owner's line could not be read
            owner = {"elif": "`if`", "else": "`if`, loop or `try`"}.get(word, "`try`")
            self.say(
                f"`{word}` without {owner}", at, "indent it as the statement that it belongs to"
            )
        if word == "elif":
            self.if_statement()
        elif word == "except":
            self.handler()
        elif word == "else":
            self.else_block()
        else:
            self.pos += 1
            self.block(f"`{word}`")
        self.broken = self.pos
        return []

    def stray_case(self) -> list[Stmt] | None:
        """A `case` outside a `match`; or the word `case` as a name."""
        kinds, pos = self.kinds, self.pos
        if kinds[pos + 1] in ("=", ".", "(", "[") or kinds[pos + 1] not in BEGINS_OPERAND:
            return None
        if not self.recovering:  # else its `match` could not be read
            self.say("`case` without `match`", self.at(), "indent it below its `match`")
        self.recover(Mistake(None), pos)
        return []

    def stray_indent(self) -> list[Stmt]:
        """A block that no line heads: read its statements all the same."""
        pos = self.pos
        if self.broken != pos:
            self.say(
                "unexpected indentation",
                (self.starts[pos], self.ends[pos]),
                "indent it as the line before, or end that with `:`",
            )
        self.deeper()
        self.pos += 1
        body: list[Stmt] = []
        count = len(self.found)
        self.statement(body)
        del self.found[count:]  # that line has been told of
        self.rest_of_block(body)
        self.depth -= 1
        self.broken = self.pos
        return body
