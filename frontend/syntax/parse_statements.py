"""Simple statements: one method for each.

A rule of a word that is a keyword only here (`var`, `type`, …) returns None where the line goes on
as an expression.
"""

from __future__ import annotations

from . import tree
from .parse_expressions import Expressions
from .tokens import END, NAME, NEWLINE, NUMBER, STATEMENTS, TEMPLATE, TEXT
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


class Statements(Expressions):
    """The rules of statements."""

    def line_goes_on(self, begin: int) -> None:
        """A statement is complete, but its line is not."""
        kinds, values = self.kinds, self.values
        word, kind = values[begin], kinds[self.pos]
        at = (self.starts[begin], self.ends[begin])
        if kinds[begin] is NAME and word in _FOREIGN:
            self.fail(f"there is no `{word}`", at, _FOREIGN[word])
        self.misspelt(begin, STATEMENTS)
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

    # --- expressions, assignments, declarations ------------------------------------------------

    def expression_statement(self) -> Stmt | list[Stmt]:
        "expression_statement := targets (('=' | augmented) value)* | targets ':' type ['=' value]"
        kinds, begin = self.kinds, self.pos
        kind = kinds[begin]
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
                self.fail(f"`{kind}` changes one target, not several", left.at, "write one each")
            op_at = self.at()
            self.pos += 1
            value = self.expression_list()
            return tree.AugAssign((start, value.at[1]), kind[:-1], left, value, op_at)
        if kind == ":" and type(left) in (tree.Name, tree.Attribute, tree.Subscript):
            return self.annotated(left)
        return tree.ExprStmt(left.at, left)

    def annotated(self, target: Expr) -> Stmt:
        "annotated := target ':' type ['=' value]"
        self.pos += 1
        if self.kinds[self.pos] is NEWLINE:
            self.misspelt(self.pos - 2, STATEMENTS)
            self.unexpected("a type after `:`", "a block begins with a word as `if` or `struct`")
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
        elif not self.is_declared(begin + 1, "a variable's name"):
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
                return self.chain(begin, target, type_, value)
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
        names = target.items if isinstance(target, tree.TupleDisplay) else [target]
        return [
            tree.Field(at, name.id, name.at, type_, value)
            for name in names
            if isinstance(name, tree.Name)
        ]

    def declared_names(self) -> Expr:
        "declared_names := declared (',' declared)* [',']; declared := NAME | '(' … ')'"
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
        """Whether `var` or `ref` and a name stand here."""
        return self.kinds[self.pos] in ("var", "ref") and self.is_name(self.pos + 1)

    def chain(
        self, begin: int, target: Expr, type_: Expr | None, first: Expr | None = None
    ) -> list[Stmt]:
        "chain := declaration ('=' [('var' | 'ref')] target)+ '=' value; as declarations in a row"
        kinds = self.kinds
        links = [(kinds[begin], target, type_)]
        if first is not None:
            links.append(("", first, None))
            self.pos += 1
        while True:
            start = self.pos
            if self.begins_link():
                self.pos += 1
                links.append((kinds[start], self.declared_names(), None))
                self.expect("=", "after the name")
                continue
            value = self.expression_list()
            if kinds[self.pos] != "=":
                break
            links.append(("", value, None))
            self.pos += 1
        made: list[Stmt] = []
        for keyword, link, type_ in reversed(links):
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
        """Where the last token is."""
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
        self.check_target(targets, "delete")
        items = targets.items if type(targets) is tree.TupleDisplay else [targets]
        return tree.Delete((start, targets.at[1]), items)

    def global_statement(self) -> Stmt:
        "global_statement := 'global' NAME (',' NAME)*"
        start = self.starts[self.pos]
        names = []
        while True:
            self.pos += 1
            name, at = self.name("a variable's name")
            names.append(tree.Name(at, name))
            if self.kinds[self.pos] != ",":
                return tree.Global((start, at[1]), names)

    def import_statement(self) -> list[Stmt]:
        "import_statement := 'import' ('.')* dotted ['as' NAME] (',' ('.')* dotted ['as' NAME])*"
        start = self.starts[self.pos]
        made: list[Stmt] = []
        while True:
            self.pos += 1
            module = self.dots() + self.dotted()
            alias = self.alias_of()
            made.append(self.imported(start, module, alias, None))
            if self.kinds[self.pos] != ",":
                return made

    def from_statement(self) -> Stmt:
        "from_statement := 'from' ('.')* [dotted] 'import' ('*' | names | '(' names [','] ')')"
        kinds, start = self.kinds, self.starts[self.pos]
        self.pos += 1
        module = self.dots()
        if kinds[self.pos] != "import" or not module:
            module += self.dotted()
        self.expect("import", "after the module")
        opened = self.pos
        if kinds[opened] == "*":
            self.pos += 1
            return self.imported(start, module, None, [("*", None)])
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
        return self.imported(start, module, None, names)

    def imported(
        self, start: int, module: str, alias: str | None, names: list[tuple[str, str | None]] | None
    ) -> tree.Import:
        """The statement that ends here."""
        made = tree.Import((start, self.ends[self.pos - 1]), module, alias, names)
        self.imports.append(made)
        return made

    def dots(self) -> str:
        "dots := ('.')*"
        begin = self.pos
        while self.kinds[self.pos] in (".", "..."):
            self.pos += 1
        return "".join(self.kinds[begin : self.pos])

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
