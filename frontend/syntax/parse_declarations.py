"""Declarations: functions, structs, traits, compile-time names, and their decorators."""

from __future__ import annotations

from . import tree
from .parse_blocks import Blocks
from .tokens import NAME, NEWLINE, NUMBER, TEXT
from .tree import Expr, Parameter, Stmt

_LOOP_DECORATORS = ("parameter", "unroll")


def text_of(statement: Stmt) -> str | None:
    """The text of a statement that is a string alone, as documentation is."""
    if isinstance(statement, tree.ExprStmt) and isinstance(statement.value, tree.Text):
        return statement.value.value
    return None


class Declarations(Blocks):
    """The rules of declarations."""

    # --- functions -----------------------------------------------------------------------------

    def function(self, decorators: list[tree.Decorator] | None = None) -> Stmt:
        "function := ['async'] ('def' | 'fn') NAME ['[' … ']'] '(' … ')' signature block"
        kinds = self.kinds
        start = decorators[0].at[0] if decorators else self.starts[self.pos]
        is_async = kinds[self.pos] == "async"
        self.pos += is_async
        if kinds[self.pos] not in ("def", "fn"):
            self.unexpected("`def` after `async`")
        is_def = kinds[self.pos] == "def"
        self.pos += 1
        name, name_at = self.name("a function's name")
        where: list[Expr] = []
        compile_time = self.compile_time_parameters(where)
        parameters = self.run_time_parameters(where)
        sig = self.signature(where)
        if sig.named:
            out, out_at = sig.named
            parameters.append(Parameter(out_at, out, out_at, sig.result, None, "out"))
            sig.result = None
        outer, self.scope = self.scope, "function"
        docstring, body = self.documented(f"`{name}`")
        self.scope = outer
        return tree.Function(
            (start, self.end()),
            name,
            name_at,
            compile_time,
            parameters,
            sig.result,
            sig.result_convention,
            sig.raises,
            sig.raises_type,
            body,
            decorators or [],
            where,
            sig.captures,
            is_async,
            docstring,
            sig.effects,
            sig.result_origin,
            is_def,
        )

    def documented(self, what: str) -> tuple[str | None, list[Stmt]]:
        "documented := block, whose first string is the documentation"
        body = self.block(what)
        docstring = text_of(body[0]) if body else None
        return docstring, body if docstring is None else body[1:]

    def decorated(self) -> Stmt | list[Stmt] | None:
        "decorated := ('@' dotted ['(' arguments ')'] NEWLINE)+ (declaration | 'if' … | loop)"
        kinds, made = self.kinds, []
        while kinds[self.pos] == "@":
            start = self.starts[self.pos]
            self.pos += 1
            name, args = self.dotted(), None
            if kinds[self.pos] == "(":
                args = self.arguments(")")
            made.append(tree.Decorator((start, self.ends[self.pos - 1]), name, args))
            if kinds[self.pos] is not NEWLINE:
                self.unexpected("the end of the line after a decorator")
            self.pos += 1
        kind = kinds[self.pos]
        if kind in ("def", "fn", "async"):
            return self.function(made)
        if kind in ("struct", "__extension"):
            return self.struct(made)
        if kind == "trait":
            return self.trait(made)
        if all(decorator.name in _LOOP_DECORATORS for decorator in made):
            compile_time = any(decorator.name == "parameter" for decorator in made)
            if kind == "if":
                node = self.if_statement(compile_time)
            elif kind == "for":
                node = self.for_statement("compile_time" if compile_time else "")
            elif kind == "while" and not compile_time:
                node = self.while_statement()
            else:
                self.unexpected("a function, `if` or `for` after the decorator")
            node.at = (made[0].at[0], node.at[1])
            return node
        if kind not in ("comptime", "alias", "var", "let"):
            self.unexpected("a declaration after the decorator")
        body: list[Stmt] = []
        self.simple_line(body)
        if isinstance(body[0], tree.CompileTime):
            body[0].decorators = made
        return body

    # --- types ---------------------------------------------------------------------------------

    def struct(self, decorators: list[tree.Decorator] | None = None) -> Stmt | None:
        "struct := ('struct' | '__extension') type_body"
        if not decorators and not self.is_declared(self.pos + 1, "a struct's name"):
            return None
        return self.type_body("struct", decorators or [])

    def trait(self, decorators: list[tree.Decorator] | None = None) -> Stmt | None:
        "trait := 'trait' type_body"
        if not decorators and not self.is_declared(self.pos + 1, "a trait's name"):
            return None
        return self.type_body("trait", decorators or [])

    def type_body(self, what: str, decorators: list[tree.Decorator]) -> Stmt:
        "type_body := NAME ['[' parameters ']'] ['(' traits ')'] ['where' expression] block"
        start = decorators[0].at[0] if decorators else self.starts[self.pos]
        is_extension = self.kinds[self.pos] == "__extension"
        where: list[Expr] = []
        self.pos += 1
        name, name_at = self.name(f"a {what}'s name")
        compile_time = self.compile_time_parameters(where)
        traits = self.traits()
        while self.at_word("where"):
            self.pos += 1
            where.append(self.expression())
        outer, self.scope = self.scope, "struct"
        docstring, members = self.documented(f"`{name}`")
        members = [m for m in members if text_of(m) is None]  # some strings document fields
        self.scope = outer
        at = (start, self.end())
        if what == "trait":
            return tree.Trait(
                at, name, name_at, compile_time, traits, members, decorators, docstring
            )
        return tree.Struct(
            at,
            name,
            name_at,
            compile_time,
            traits,
            members,
            decorators,
            where,
            docstring,
            is_extension,
        )

    def traits(self) -> list[Expr]:
        "traits := ['(' [trait (',' trait)* [',']] ')']; trait := expression ['where' expression]"
        kinds, opened = self.kinds, self.pos
        made: list[Expr] = []
        if kinds[opened] != "(":
            return made
        self.deeper()
        self.pos += 1
        while kinds[self.pos] != ")":
            made.append(self.expression())
            if self.at_word("where"):
                self.pos += 1
                condition = self.expression()
                at = (made[-1].at[0], condition.at[1])
                made[-1] = tree.Conditional(at, made[-1], condition)
            if kinds[self.pos] != ",":
                break
            self.pos += 1
        self.closing(")", opened)
        return made

    # --- compile time --------------------------------------------------------------------------

    def comptime_block(self) -> Stmt | None:
        "comptime_block := 'comptime' (if_statement | for_statement)"
        start, following = self.starts[self.pos], self.kinds[self.pos + 1]
        if following == "if":
            self.pos += 1
            node = self.if_statement(True)
        elif following == "for":
            self.pos += 1
            node = self.for_statement("compile_time")
        else:
            return None
        node.at = (start, node.at[1])
        return node

    def compile_time_name(self) -> Stmt | None:
        "compile_time_name := ('alias' | 'comptime' | 'type') NAME ['[' … ']'] [':' type] ['=' e]"
        kinds, begin = self.kinds, self.pos
        word, following = kinds[begin], kinds[begin + 1]
        if word == "comptime" and following == "assert":
            self.pos += 1
            return self.assert_statement(True)
        if word == "type" and kinds[begin + 2] not in ("=", "["):
            return None
        if not self.is_declared(begin + 1, "a compile-time name"):
            return None
        self.pos += 1
        name, name_at = self.name("a compile-time name")
        where: list[Expr] = []
        parameters = self.compile_time_parameters(where)
        type_ = value = None
        if kinds[self.pos] == ":":
            self.pos += 1
            type_ = self.expression()
        while self.at_word("where"):
            self.pos += 1
            where.append(self.expression())
        if kinds[self.pos] == "=":
            self.pos += 1
            value = self.expression_list()
        elif type_ is None:
            if kinds[self.pos] in (NAME, NUMBER, TEXT, "("):
                self.unexpected("`=` and a value", f"write `{word} {name} = …`")
            self.unexpected("`=` and a value", "")
        at = (self.starts[begin], self.ends[self.pos - 1])
        return tree.CompileTime(at, name, name_at, parameters, type_, value, where)
