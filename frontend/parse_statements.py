"""Statements: one method for each, named in two tables by the token that begins it.

A rule of a word that is a keyword only here (`match`, `var`, …) returns None where the line goes on
as an expression; so does every rule that has put its statements into `body` itself.
"""

from __future__ import annotations

from . import tree
from .cursor import Cursor, Mistake
from .lex import DEDENT, END, INDENT, NAME, NEWLINE, NUMBER, SOFT, TEMPLATE, TEXT
from .source import Note
from .tree import Expr, Stmt

_AUGMENTED = frozenset("+= -= *= /= //= %= **= @= <<= >>= &= |= ^=".split())
_ENDS = (NEWLINE, ";", END)
# What the first word of a line means in other languages.
_FOREIGN = {
    "switch": "write `match`, with a `case` for each value",
    "elseif": "write `elif`",
    "elsif": "write `elif`",
    "function": "write `def`",
    "func": "write `def`",
    "fun": "write `def`",
    "const": "write `comptime name = …` or `let name = …`",
    "foreach": "write `for`",
    "until": "write `while not …`",
    "unless": "write `if not …`",
    "enum": "write a `struct` with `comptime` members",
    "interface": "write `trait`",
}
_NOT_TARGETS = {
    tree.Call: "a call",
    tree.Number: "a number",
    tree.Text: "a string",
    tree.Template: "a template",
    tree.Constant: "a constant",
    tree.Binary: "a computed value",
    tree.Unary: "a computed value",
    tree.Logical: "a condition",
    tree.Compare: "a comparison",
    tree.Ternary: "a choice",
}


class Statements(Cursor):
    """The rules of statements."""

    def statement(self, body: list[Stmt]) -> None:
        "statement := compound | simple (';' simple)* [';'] NEWLINE"
        depth, scope, begin = self.depth, self.scope, self.pos
        try:
            rule = _COMPOUND.get(self.kinds[begin])
            if rule is not None:
                node = rule(self)
                if node is not None:
                    body.append(node)
                    return
                if self.pos != begin:
                    return
            self.simple_line(body)
        except Mistake as mistake:
            self.depth, self.scope = depth, scope
            self.recover(mistake)

    def simple_line(self, body: list[Stmt]) -> None:
        "simple_line := simple (';' simple)* [';'] NEWLINE"
        kinds = self.kinds
        while True:
            begin = self.pos
            rule = _SIMPLE.get(kinds[begin])
            node = rule(self) if rule is not None else None
            if node is None:
                node = self.expression_statement()
            if type(node) is list:
                body.extend(node)
            else:
                body.append(node)
            if kinds[self.pos] == ";":
                self.pos += 1
                if kinds[self.pos] is not NEWLINE:
                    continue
            if kinds[self.pos] is not NEWLINE:
                self.line_goes_on(begin)
            self.pos += 1
            return

    def line_goes_on(self, begin: int) -> None:
        """A statement is complete, but its line is not."""
        kinds, values = self.kinds, self.values
        word, kind = values[begin], kinds[self.pos]
        at = (self.starts[begin], self.ends[begin])
        if kinds[begin] is NAME and word in _FOREIGN:
            self.fail(f"there is no `{word}`", at, _FOREIGN[word])
        if kinds[begin] is NAME and word == "print" and self.pos == begin + 1:
            self.fail("`print` is a function", at, "put what it prints into parentheses: print(…)")
        if kinds[begin] is NAME and self.pos == begin + 1 and kind is NAME:
            self.unexpected(
                "the end of the statement",
                f"a declaration is written `var {values[self.pos]}: {word}`, a call `{word}(…)`",
            )
        remedy = ""
        if kind == "{":
            remedy = "blocks are indented below a `:`, without braces"
        elif kind in (NAME, NUMBER, TEXT, TEMPLATE, "("):
            remedy = "an operator or a comma may be missing; statements on one line need a `;`"
        self.unexpected("the end of the statement", remedy)

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
            self.say(
                f"the block of {what} is missing",
                (self.starts[header], max(self.ends[header], self.starts[header] + 1)),
                "indent its statements below it; write `pass` for none",
            )
            self.pos += 1
            self.broken = self.pos
            return body
        self.deeper()
        self.pos += 2
        while kinds[self.pos] is not DEDENT and kinds[self.pos] is not END:
            self.statement(body)
        self.pos += 1
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

    # --- expressions, assignments, declarations ------------------------------------------------

    def expression_statement(self) -> Stmt | list[Stmt]:
        "expression_statement := targets (('=' | augmented) value)* | targets ':' type ['=' value]"
        kinds, begin = self.kinds, self.pos
        kind = kinds[begin]
        if kind in _COMPOUND and kind not in SOFT:
            self.fail(f"`{kind}` begins on a line of its own", self.at(), "break the line before it")
        if kind in ("+", "-") and kinds[begin + 1] == kind and self.touches(begin + 1):
            at = (self.starts[begin], self.ends[begin + 1])
            self.fail(f"there is no `{kind}{kind}`", at, f"write `{kind}= 1` after the name")
        left = self.expression_list()
        kind = kinds[self.pos]
        start = left.at[0]
        if kind is NEWLINE:
            if type(left) is tree.Ellipsis:
                return tree.Pass(left.at)
            if type(left) is tree.Walrus and kinds[begin] != "(":
                self.fail(
                    "`:=` assigns inside an expression only", left.at, "write `=` in a statement"
                )
            return tree.ExprStmt(left.at, left)
        if kind == "=":
            targets = [left]
            while True:
                self.check_target(targets[-1])
                self.pos += 1
                value = self.expression_list()
                if kinds[self.pos] != "=":
                    return tree.Assign((start, value.at[1]), targets, value)
                targets.append(value)
        if kind in _AUGMENTED:
            self.check_target(left)
            if type(left) is tree.TupleDisplay:
                self.fail(f"`{kind}` changes one target, not several", left.at)
            op_at = self.at()
            self.pos += 1
            value = self.expression_list()
            return tree.AugAssign((start, value.at[1]), kind[:-1], left, value, op_at)
        if kind == ":" and type(left) in (tree.Name, tree.Attribute, tree.Subscript):
            return self.annotated(left, begin)
        return tree.ExprStmt(left.at, left)

    def annotated(self, target: Expr, begin: int) -> Stmt:
        "annotated := target ':' type ['=' value]"
        if self.kinds[self.pos + 1] is NEWLINE:
            word = self.source.text[target.at[0] : target.at[1]]
            known = word if word in ("else", "try") else self.values[begin]
            if known in _FOREIGN:
                self.fail(f"there is no `{known}`", target.at, _FOREIGN[known])
        self.pos += 1
        type_ = self.expression()
        value = None
        if self.kinds[self.pos] == "=":
            self.pos += 1
            value = self.expression_list()
        at = (target.at[0], (value or type_).at[1])
        if self.scope == "struct" and type(target) is tree.Name:
            return tree.Field(at, target.id, target.at, type_, value)
        return tree.Declare(at, "", target, type_, value)

    def declaration(self) -> Stmt | list[Stmt] | None:
        "declaration := ('var' | 'let' | 'ref') names [':' type] ['=' value]"
        kinds, begin = self.kinds, self.pos
        following = kinds[begin + 1]
        if following == "(":
            if kinds[self.matching(begin + 1) + 1] not in ("=", ":"):
                return None
        elif not self.is_name(begin + 1):
            if following.isidentifier() and following.islower() and following not in ("in", "is"):
                if following not in ("if", "and", "or", "not", "else", "as"):
                    self.pos += 1
                    self.name("a variable's name")
            return None
        self.pos += 1
        target = self.declared_names()
        type_ = value = None
        if kinds[self.pos] == ":":
            self.pos += 1
            type_ = self.expression()
        if kinds[self.pos] == "=":
            self.pos += 1
            if self.begins_link():
                return self.chain(begin, target, type_)
            value = self.expression_list()
            if kinds[self.pos] == "=":
                self.pos = value_begin = self.pos
                return self.chain(begin, target, type_, value, value_begin)
        elif kinds[self.pos] in _AUGMENTED:
            self.fail("a new variable has no value to change yet", self.at(), "write `=`")
        elif type_ is None and kinds[self.pos] in _ENDS:
            self.fail(
                "a declaration needs a type or a value",
                target.at,
                "write `var name: Type` or `var name = value`",
            )
        elif type_ is None:
            self.unexpected("`:` and a type, or `=` and a value,")
        return self.declared(begin, kinds[begin], target, type_, value)

    def declared(
        self, begin: int, keyword: str, target: Expr, type_: Expr | None, value: Expr | None
    ) -> Stmt | list[Stmt]:
        """What a declaration makes: a Declare, or the fields of a struct."""
        at = (self.starts[begin], self.ends[self.pos - 1])
        if self.scope != "struct":
            return tree.Declare(at, keyword, target, type_, value)
        if type_ is None:
            self.fail("a field needs a type", target.at, "write `var name: Type`")
        names = target.items if type(target) is tree.TupleDisplay else [target]
        fields = [tree.Field(at, name.id, name.at, type_, value) for name in names]
        return fields if len(fields) > 1 else fields[0]

    def declared_names(self) -> Expr:
        "declared_names := declared (',' declared)* [',']; declared := NAME | '(' declared_names ')'"
        kinds, start, items = self.kinds, self.starts[self.pos], []
        while True:
            if kinds[self.pos] == "(":
                opened = self.pos
                self.deeper()
                self.pos += 1
                inner = self.declared_names()
                self.closing(")", opened)
                inner.at = (self.starts[opened], self.ends[self.pos - 1])
                items.append(inner)
            else:
                name, at = self.name("a variable's name")
                items.append(tree.Name(at, name))
            if kinds[self.pos] != ",":
                break
            self.pos += 1
            if kinds[self.pos] in ("=", ":", ")"):
                break
        if len(items) == 1 and kinds[self.pos - 1] != ",":
            return items[0]
        return tree.TupleDisplay((start, self.ends[self.pos - 1]), items)

    def begins_link(self) -> bool:
        return self.kinds[self.pos] in ("var", "ref") and self.is_name(self.pos + 1)

    def chain(
        self, begin: int, target: Expr, type_: Expr | None, first: Expr | None = None, pos: int = 0
    ) -> list[Stmt]:
        "chain := declaration ('=' [('var' | 'ref')] target)+ '=' value; as declarations in a row"
        kinds = self.kinds
        links = [(begin, kinds[begin], target, type_)]
        if first is not None:
            links.append((pos, "", first, None))
            self.pos += 1
        while True:
            start = self.pos
            if self.begins_link():
                self.pos += 1
                links.append((start, kinds[start], self.declared_names(), None))
                self.expect("=", "after the name")
                continue
            value = self.expression_list()
            if kinds[self.pos] != "=":
                break
            links.append((start, "", value, None))
            self.pos += 1
        made: list[Stmt] = []
        for start, keyword, link, type_ in reversed(links):
            self.check_target(link)
            at = (link.at[0], self.ends[self.pos - 1])
            if keyword:
                made.append(tree.Declare(at, keyword, link, type_, value))
            else:
                made.append(tree.Assign(at, [link], value))
            if type(link) is not tree.Name:
                self.fail(
                    "only plain names can be declared and assigned in one chain",
                    link.at,
                    "write a statement for each",
                )
            value = tree.Name(link.at, link.id)
        return made

    def check_target(self, target: Expr) -> None:
        """Fail where something stands that cannot be assigned to."""
        kind = type(target)
        if kind in (tree.Name, tree.Attribute, tree.Subscript):
            return
        if kind in (tree.TupleDisplay, tree.ListDisplay):
            for item in target.items:
                self.check_target(item.value if type(item) is tree.Starred else item)
            return
        what = _NOT_TARGETS.get(kind, "this")
        remedy = "assign to a name, an attribute or an element"
        if kind is tree.Compare:
            remedy += "; to compare, write `==`"
        self.fail(f"cannot assign to {what}", target.at, remedy)

    # --- simple statements ---------------------------------------------------------------------

    def pass_statement(self) -> Stmt:
        "pass_statement := 'pass'"
        self.pos += 1
        return tree.Pass(self.last_at())

    def break_statement(self) -> Stmt:
        "break_statement := 'break'"
        self.pos += 1
        return tree.Break(self.last_at())

    def continue_statement(self) -> Stmt:
        "continue_statement := 'continue'"
        self.pos += 1
        return tree.Continue(self.last_at())

    def last_at(self) -> tree.Span:
        return self.starts[self.pos - 1], self.ends[self.pos - 1]

    def return_statement(self) -> Stmt:
        "return_statement := 'return' [expression_list]"
        start = self.starts[self.pos]
        self.pos += 1
        value = None if self.kinds[self.pos] in _ENDS else self.expression_list()
        return tree.Return((start, self.ends[self.pos - 1]), value)

    def raise_statement(self) -> Stmt:
        "raise_statement := 'raise' [expression ['from' expression]]"
        start, cause = self.starts[self.pos], None
        self.pos += 1
        value = None if self.kinds[self.pos] in _ENDS else self.expression()
        if value and self.kinds[self.pos] == "from":
            self.pos += 1
            cause = self.expression()
        return tree.Raise((start, self.ends[self.pos - 1]), value, cause)

    def assert_statement(self, compile_time: bool = False) -> Stmt:
        "assert_statement := 'assert' expression [',' expression]"
        start, message = self.starts[self.pos - compile_time], None
        self.pos += 1
        condition = self.expression()
        if self.kinds[self.pos] == ",":
            self.pos += 1
            message = self.expression()
        return tree.Assert((start, self.ends[self.pos - 1]), condition, message, compile_time)

    def delete_statement(self) -> Stmt:
        "delete_statement := 'del' expression_list"
        start = self.starts[self.pos]
        self.pos += 1
        targets = self.expression_list()
        self.check_target(targets)
        items = targets.items if type(targets) is tree.TupleDisplay else [targets]
        return tree.Delete((start, targets.at[1]), items)

    def import_statement(self) -> list[Stmt]:
        "import_statement := 'import' dotted ['as' NAME] (',' dotted ['as' NAME])*"
        start, made = self.starts[self.pos], []
        while True:
            self.pos += 1
            module = self.dotted()
            alias = self.alias_of()
            made.append(tree.Import((start, self.ends[self.pos - 1]), module, alias, None))
            if self.kinds[self.pos] != ",":
                return made

    def from_statement(self) -> Stmt:
        "from_statement := 'from' ('.')* [dotted] 'import' ('*' | names | '(' names [','] ')')"
        kinds, start = self.kinds, self.starts[self.pos]
        self.pos += 1
        module = ""
        while kinds[self.pos] in (".", "..."):
            module += kinds[self.pos]
            self.pos += 1
        if kinds[self.pos] != "import" or not module:
            module += self.dotted()
        self.expect("import", "after the module")
        opened = self.pos
        if kinds[opened] == "*":
            self.pos += 1
            return tree.Import((start, self.ends[opened]), module, None, [("*", None)])
        closing = ")" if kinds[opened] == "(" else None
        if closing:
            self.deeper()
            self.pos += 1
        names = []
        while True:
            names.append((self.name("a name to import")[0], self.alias_of()))
            if kinds[self.pos] != ",":
                break
            self.pos += 1
            if kinds[self.pos] == closing:
                break
        if closing:
            self.closing(")", opened)
        return tree.Import((start, self.ends[self.pos - 1]), module, None, names)

    def dotted(self) -> str:
        "dotted := NAME ('.' NAME)*"
        text = self.name("a module's name")[0]
        while self.kinds[self.pos] == ".":
            self.pos += 1
            text += "." + self.name("a module's name")[0]
        return text

    def alias_of(self) -> str | None:
        "alias_of := ['as' NAME]"
        if self.kinds[self.pos] != "as":
            return None
        self.pos += 1
        return self.name("a name after `as`")[0]

    def refused(self) -> Stmt:
        """Words of Python that have no meaning here."""
        word = self.kinds[self.pos]
        remedies = {
            "class": ("classes", "write `struct`: its values have one owner and no subclasses"),
            "global": ("global variables inside functions", "pass the value, and return the new one"),
            "nonlocal": ("`nonlocal`", "list the variable after the parameters: `{mut name}`"),
            "yield": ("generators", "return a list, or write a struct with `__next__`"),
        }
        what, remedy = remedies[word]
        self.fail(f"there are no {what}" if word != "nonlocal" else f"there is no {what}",
                  self.at(), remedy)

    # --- flow ----------------------------------------------------------------------------------

    def if_statement(self, compile_time: bool = False) -> Stmt:
        "if_statement := 'if' expression block ('elif' expression block)* ['else' block]"
        kinds, links = self.kinds, []
        while True:
            start, word = self.starts[self.pos], kinds[self.pos]
            self.pos += 1
            condition = self.expression()
            links.append((start, condition, self.block(f"`{word}`"), self.end()))
            if kinds[self.pos] != "elif":
                break
        orelse = self.else_block("`if`")
        end = self.end()
        for start, condition, body, _ in reversed(links):
            orelse = [tree.If((start, end), condition, body, orelse, compile_time)]
        return orelse[0]

    def else_block(self, what: str) -> list[Stmt]:
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
        orelse = self.else_block("`while`")
        return tree.While((start, self.end()), condition, body, orelse)

    def for_statement(self, kind: str = "", start: int | None = None) -> Stmt:
        "for_statement := 'for' loop_targets 'in' expression_list block ['else' block]"
        if start is None:
            start = self.starts[self.pos]
        self.pos += 1
        binding, target = self.loop_targets()
        if self.kinds[self.pos] != "in":
            self.unexpected("`in` after the variable of `for`", "write `for i in range(n):`")
        self.pos += 1
        iterable = self.expression_list()
        body = self.block("`for`")
        orelse = self.else_block("`for`")
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
        orelse = self.else_block("`try`")
        has_final = kinds[self.pos] == "finally"
        if has_final:
            self.pos += 1
            final = self.block("`finally`")
        if not handlers and not has_final and self.broken != self.pos:
            self.say(
                "`try` needs an `except` or a `finally`", at, "write `except e:` and what to do then"
            )
        return tree.Try((at[0], self.end()), body, handlers, orelse, final)

    def handler(self) -> tree.Handler:
        "handler := 'except' [NAME | expression ['as' NAME]] block; a name alone takes the error"
        kinds, start = self.kinds, self.starts[self.pos]
        type_ = name = None
        self.pos += 1
        if kinds[self.pos] not in (":", NEWLINE):
            type_ = self.expression_list()
            if kinds[self.pos] == "as":
                self.pos += 1
                name = self.name("a name for the error")[0]
            elif type(type_) is tree.Name:
                type_, name = None, type_.id
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
            depth = self.depth
            try:
                cases.append(self.case())
            except Mistake as mistake:
                self.depth = depth
                self.recover(mistake)
        self.pos += 1
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

    # --- lines that cannot begin a statement ----------------------------------------------------

    def stray_clause(self) -> None:
        """`else`, `elif`, `except`, `finally` or a `case` that belongs to nothing."""
        word, at = self.kinds[self.pos], self.at()
        if self.broken != self.pos:  # else its owner's line could not be read
            owner = {"elif": "`if`", "else": "`if`, loop or `try`"}.get(word, "`try`")
            self.say(
                f"`{word}` without {owner}", at, "indent it as the statement that it belongs to"
            )
        self.recover(Mistake(None))

    def stray_indent(self) -> None:
        """A block that no line heads: read its statements all the same."""
        pos = self.pos
        if self.broken != pos:
            self.say(
                "this line is indented without a reason",
                (self.starts[pos], self.ends[pos]),
                "indent it as the line before, or end that with `:`",
            )
        self.deeper()
        self.pos += 1
        while self.kinds[self.pos] is not DEDENT and self.kinds[self.pos] is not END:
            self.statement([])
        self.pos += 1
        self.depth -= 1


_COMPOUND = {
    "if": Statements.if_statement,
    "while": Statements.while_statement,
    "for": Statements.for_statement,
    "parallel": Statements.parallel_statement,
    "try": Statements.try_statement,
    "with": Statements.with_statement,
    "match": Statements.match_statement,
    "def": lambda self: self.function(),
    "fn": lambda self: self.function(),
    "async": lambda self: self.function(),
    "@": lambda self: self.decorated(),
    "struct": lambda self: self.struct(),
    "trait": lambda self: self.trait(),
    "comptime": lambda self: self.comptime_block(),
    **dict.fromkeys(("elif", "else", "except", "finally"), Statements.stray_clause),
    INDENT: Statements.stray_indent,
}
_SIMPLE = {
    "pass": Statements.pass_statement,
    "break": Statements.break_statement,
    "continue": Statements.continue_statement,
    "return": Statements.return_statement,
    "raise": Statements.raise_statement,
    "assert": Statements.assert_statement,
    "del": Statements.delete_statement,
    "import": Statements.import_statement,
    "from": Statements.from_statement,
    "var": Statements.declaration,
    "let": Statements.declaration,
    "ref": Statements.declaration,
    "alias": lambda self: self.compile_time_name(),
    "type": lambda self: self.compile_time_name(),
    "comptime": lambda self: self.compile_time_name(),
    **dict.fromkeys(("class", "global", "nonlocal", "yield"), Statements.refused),
}
