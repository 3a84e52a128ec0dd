"""Declarations: functions and their signatures, structs, traits, compile-time names."""

from __future__ import annotations

from . import tree
from .cursor import Cursor
from .lex import NAME, NEWLINE, NUMBER, SOFT, TEXT
from .tree import Expr, Parameter, Stmt

# The conventions of all years, by what they mean.
_CONVENTIONS = {
    **dict.fromkeys(("borrowed", "read", "imm"), "read"),
    **dict.fromkeys(("inout", "mut"), "mut"),
    **dict.fromkeys(("owned", "var"), "own"),
    "deinit": "deinit",
    "out": "out",
    "ref": "ref",
}
_EFFECTS = frozenset(
    ("capturing", "escaping", "unified", "thin", "abi", "register_passable", "nonescaping")
)
_BEGINS_TYPE = frozenset((NAME, "(", "[", "def", "fn", "async", ".", "None", *SOFT))
_LOOP_DECORATORS = ("parameter", "unroll")


class Declarations(Cursor):
    """The rules of declarations."""

    # --- signatures ----------------------------------------------------------------------------

    def parameters(self, closing: str, where: list[Expr], style: str = "") -> list[Parameter]:
        """parameters := [parameter (',' parameter)* [',']], up to the closing bracket.

        `style` is "type" in a function type, where a type may stand without a name, and "bare" in
        Python's lambda, where no type may stand.
        """
        kinds, made, keyword_only = self.kinds, [], False
        while kinds[self.pos] != closing:
            kind = kinds[self.pos]
            if kind == "/" or kind == "//":
                for parameter in made:
                    if kind == "/":
                        parameter.positional_only = True
                    else:
                        parameter.infer_only = True
                self.pos += 1
            elif kind == "*" and kinds[self.pos + 1] in (",", closing):
                at = self.at()
                made.append(Parameter(at, "", at, None, None, star="marker"))
                keyword_only = True
                self.pos += 1
            else:
                parameter = self.parameter(style)
                parameter.keyword_only = keyword_only
                keyword_only = keyword_only or parameter.star == "*"
                made.append(parameter)
                if self.at_word("where"):
                    self.pos += 1
                    where.append(self.expression())
            if kinds[self.pos] != ",":
                break
            self.pos += 1
        return made

    def parameter(self, style: str) -> Parameter:
        "parameter := [convention] ['*' | '**'] (NAME [':' type] ['=' default] | type)"
        kinds, start = self.kinds, self.starts[self.pos]
        convention, star, origin, infer_only = "", "", None, False
        if self.values[self.pos] == "inferred" and self.is_name(self.pos + 1):
            infer_only = True
            self.pos += 1
        word = _CONVENTIONS.get(self.values[self.pos]) if self.is_name(self.pos) else None
        if word and self.convention_goes_on(self.pos + 1, word, style):
            convention = word
            self.pos += 1
            if kinds[self.pos] == "[" and word == "ref":
                origin = self.origin()
        if kinds[self.pos] in ("*", "**"):
            star = kinds[self.pos]
            self.pos += 1
        type_ = default = None
        if style == "type" and not (self.is_name(self.pos) and kinds[self.pos + 1] in (":", "=")):
            type_ = self.expression()
            name, name_at = "", type_.at
        else:
            name, name_at = self.name("a parameter's name")
            if kinds[self.pos] == ":" and style != "bare":
                self.pos += 1
                type_ = self.item()
        if kinds[self.pos] == "=":
            self.pos += 1
            default = self.expression()
        at = (start, self.ends[self.pos - 1])
        return Parameter(
            at, name, name_at, type_, default, convention, star, infer_only=infer_only, origin=origin
        )

    def convention_goes_on(self, pos: int, word: str, style: str) -> bool:
        """Is what stands before `pos` a convention, and not a name?"""
        kind = self.kinds[pos]
        if kind is NAME or kind in SOFT or kind in ("*", "**"):
            return True
        if kind == "[":
            return word == "ref"
        return style == "type" and kind in ("(", "def", "fn")

    def origin(self) -> Expr:
        "origin := '[' expression (',' expression)* ']'"
        args = self.arguments("]")
        at = (args[0].at[0], args[-1].at[1]) if args else self.at()
        return args[0].value if len(args) == 1 else tree.TupleDisplay(at, [a.value for a in args])

    def compile_time_parameters(self, where: list[Expr]) -> list[Parameter]:
        "compile_time_parameters := ['[' parameters ']']"
        if self.kinds[self.pos] != "[":
            return []
        opened = self.pos
        self.deeper()
        self.pos += 1
        made = self.parameters("]", where)
        self.closing("]", opened)
        return made

    def run_time_parameters(self, where: list[Expr], style: str = "") -> list[Parameter]:
        "run_time_parameters := '(' parameters ')'"
        opened = self.pos
        self.deeper()
        self.expect("(", "and the parameters")
        made = self.parameters(")", where, style)
        self.closing(")", opened)
        return made

    def signature(self, where: list[Expr]) -> dict:
        """signature := (effect | 'raises' [type] | captures | '->' result | 'where' expression)*

        Gives the fields of a Function by their names; `where` grows.
        """
        kinds, values = self.kinds, self.values
        sig = dict(raises=False, raises_type=None, captures=None, effects=[], result=None)
        sig |= dict(result_convention="", result_origin=None, named=None)
        while True:
            kind, word = kinds[self.pos], values[self.pos]
            if kind == "{" and sig["captures"] is None:
                sig["captures"] = self.captures()
            elif kind == "->" and sig["result"] is None:
                self.pos += 1
                self.result(sig)
            elif kind is not NAME:
                return sig
            elif word == "raises":
                self.pos += 1
                sig["raises"] = True
                following = values[self.pos]
                if kinds[self.pos] in _BEGINS_TYPE and not (
                    following in _EFFECTS or following == "where"
                ):
                    sig["raises_type"] = self.expression()
            elif word in _EFFECTS:
                sig["effects"].append(self.effect())
            elif word == "where":
                self.pos += 1
                where.append(self.expression())
            else:
                return sig

    def effect(self) -> str:
        "effect := NAME | 'capturing' '[' origins ']' | 'abi' '(' TEXT ')'"
        start = self.starts[self.pos]
        self.pos += 1
        if self.kinds[self.pos] == "(":
            self.arguments(")")
        elif self.kinds[self.pos] == "[":
            self.arguments("]")
        return self.source.text[start : self.ends[self.pos - 1]]

    def result(self, sig: dict) -> None:
        "result := ['ref' ['[' origin ']'] | 'out' NAME ':'] type ['as' NAME]"
        kinds, word = self.kinds, self.values[self.pos]
        following = kinds[self.pos + 1]
        if word == "ref" and (following == "[" or following in _BEGINS_TYPE and following != "."):
            sig["result_convention"] = "ref"
            self.pos += 1
            if kinds[self.pos] == "[":
                sig["result_origin"] = self.origin()
        sig["result"] = self.expression()
        if kinds[self.pos] == "as":
            self.pos += 1
            sig["named"] = self.name("the result's name")

    def captures(self) -> list[tree.Capture]:
        "captures := '{' [capture (',' capture)* [',']] '}'; capture := [convention] [NAME] ['^']"
        kinds, opened, made = self.kinds, self.pos, []
        self.deeper()
        self.pos += 1
        while kinds[self.pos] != "}":
            start, convention, name = self.starts[self.pos], "", None
            word = _CONVENTIONS.get(self.values[self.pos]) if self.is_name(self.pos) else None
            if word:
                convention = word
                self.pos += 1
            if not word or self.is_name(self.pos):
                name = self.name("a captured name")[0]
            move = kinds[self.pos] == "^"
            self.pos += move
            made.append(tree.Capture((start, self.ends[self.pos - 1]), convention, name, move))
            if kinds[self.pos] != ",":
                break
            self.pos += 1
        if kinds[self.pos] in ("(", "=", "."):
            self.fail(
                "braces after the parameters list what the function captures",
                (self.starts[opened], self.ends[opened]),
                "a function's statements are indented below a `:`, without braces",
            )
        self.closing("}", opened)
        return made

    def function_type(self) -> Expr:
        "function_type := ['async'] ('def' | 'fn') ['[' parameters ']'] '(' parameters ')' signature"
        start, where = self.starts[self.pos], []
        effects = []
        if self.kinds[self.pos] == "async":
            effects.append("async")
            self.pos += 1
        self.pos += 1
        self.deeper()
        compile_time = self.compile_time_parameters(where)
        parameters = self.run_time_parameters(where, "type")
        sig = self.signature(where)
        self.depth -= 1
        return tree.FunctionType(
            (start, self.ends[self.pos - 1]),
            parameters,
            sig["result"],
            sig["raises"],
            effects + sig["effects"],
            compile_time,
            sig["raises_type"],
            sig["result_convention"],
            sig["result_origin"],
        )

    def lambda_expression(self) -> Expr:
        "lambda_expression := 'lambda' (parameters | ['[' … ']'] ['(' … ')'] signature) ':' expression"
        start, where = self.starts[self.pos], []
        self.pos += 1
        self.deeper()
        compile_time = self.compile_time_parameters(where)
        kind = self.kinds[self.pos]
        if kind == "(":
            parameters = self.run_time_parameters(where)
        elif self.is_name(self.pos) and not self.at_effect() or kind in ("*", "**"):
            parameters = self.parameters(":", where, "bare")
        else:
            parameters = []
        sig = self.signature(where)
        self.expect(":", "before the value of `lambda`")
        body = self.expression()
        self.depth -= 1
        at = (start, body.at[1])
        captures, result = sig["captures"], sig["result"]
        return tree.Lambda(
            at, parameters, captures, result, body, compile_time, sig["raises"], sig["effects"]
        )

    def at_word(self, word: str) -> bool:
        return self.kinds[self.pos] is NAME and self.values[self.pos] == word

    def at_effect(self) -> bool:
        """Does an effect stand here, and not a parameter of that name?"""
        pos = self.pos
        word = self.values[pos]
        return (word in _EFFECTS or word == "raises") and self.kinds[pos + 1] not in (",", ":", "=")

    # --- functions -----------------------------------------------------------------------------

    def function(self, decorators: list[tree.Decorator] | None = None) -> Stmt:
        "function := ['async'] ('def' | 'fn') NAME ['[' … ']'] '(' … ')' signature block"
        kinds = self.kinds
        start = decorators[0].at[0] if decorators else self.starts[self.pos]
        is_async = kinds[self.pos] == "async"
        self.pos += is_async
        if kinds[self.pos] not in ("def", "fn"):
            self.unexpected("`def` after `async`")
        self.pos += 1
        name, name_at = self.name("a function's name")
        where: list[Expr] = []
        compile_time = self.compile_time_parameters(where)
        parameters = self.run_time_parameters(where)
        sig = self.signature(where)
        if sig["named"]:
            out, out_at = sig["named"]
            parameters.append(Parameter(out_at, out, out_at, sig["result"], None, "out"))
            sig["result"] = None
        outer, self.scope = self.scope, "function"
        docstring, body = self.documented(f"`{name}`")
        self.scope = outer
        return tree.Function(
            (start, self.end()),
            name,
            name_at,
            compile_time,
            parameters,
            sig["result"],
            sig["result_convention"],
            sig["raises"],
            sig["raises_type"],
            body,
            decorators or [],
            where,
            sig["captures"],
            is_async,
            docstring,
            sig["effects"],
            sig["result_origin"],
        )

    def documented(self, what: str) -> tuple[str | None, list[Stmt]]:
        "documented := block, whose first string is the documentation"
        body = self.block(what)
        if body and type(body[0]) is tree.ExprStmt and type(body[0].value) is tree.Text:
            return body[0].value.value, body[1:]
        return None, body

    def decorated(self) -> Stmt:
        "decorated := ('@' dotted ['(' arguments ')'] NEWLINE)+ (function | struct | trait | loop)"
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
        if kind == "struct" or self.at_word("__extension"):
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
        self.unexpected("a function, struct or trait after the decorator")

    # --- types ---------------------------------------------------------------------------------

    def struct(self, decorators: list[tree.Decorator] | None = None) -> Stmt | None:
        "struct := 'struct' NAME ['[' parameters ']'] ['(' traits ')'] ['where' expression] block"
        if not decorators and not self.is_name(self.pos + 1):
            if self.kinds[self.pos + 1].isidentifier() and self.kinds[self.pos + 1].islower():
                self.pos += 1
                self.name("a struct's name")
            return None
        return self.type_body(tree.Struct, "struct", decorators or [])

    def trait(self, decorators: list[tree.Decorator] | None = None) -> Stmt | None:
        "trait := 'trait' NAME ['[' parameters ']'] ['(' traits ')'] block"
        if not decorators and not self.is_name(self.pos + 1):
            return None
        return self.type_body(tree.Trait, "trait", decorators or [])

    def type_body(self, make: type, what: str, decorators: list[tree.Decorator]) -> Stmt:
        """What structs and traits have in common."""
        start = decorators[0].at[0] if decorators else self.starts[self.pos]
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
        self.scope = outer
        fields = [(start, self.end()), name, name_at, compile_time, traits, members, decorators]
        return make(*fields, *([where] if make is tree.Struct else []), docstring)

    def traits(self) -> list[Expr]:
        "traits := ['(' [trait (',' trait)* [',']] ')']; trait := expression ['where' expression]"
        kinds, opened, made = self.kinds, self.pos, []
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
        "compile_time_name := ('alias' | 'comptime' | 'type') NAME ['[' … ']'] [':' type] ['=' value]"
        kinds, begin = self.kinds, self.pos
        word, following = kinds[begin], kinds[begin + 1]
        if word == "comptime" and following == "assert":
            self.pos += 1
            return self.assert_statement(True)
        if not self.is_name(begin + 1) or word == "type" and kinds[begin + 2] not in ("=", "["):
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
