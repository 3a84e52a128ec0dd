"""Signatures: parameters, effects, results and captures, of functions, their types and lambdas."""

from __future__ import annotations

from mojovm.spec.records import fresh, record

from . import tree
from .cursor import Cursor
from .tokens import NAME, SOFT
from .tree import Expr, Parameter, Span

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


@record
class Signature:
    """What may follow the parameters; `named` is the result's name in `-> T as name`."""

    raises: bool = False
    raises_type: Expr | None = None
    captures: list[tree.Capture] | None = None
    effects: list[str] = fresh(list)
    result: Expr | None = None
    result_convention: str = ""
    result_origin: Expr | None = None
    named: tuple[str, Span] | None = None


class Signatures(Cursor):
    """The rules of signatures."""

    def parameters(self, closing: str, where: list[Expr], style: str = "") -> list[Parameter]:
        """parameters := [parameter (',' parameter)* [',']], up to the closing bracket.

        `style` is "type" in a function type, where a type may stand without a name, and "bare" in
        Python's lambda, where no type may stand.
        """
        kinds, keyword_only = self.kinds, False
        made: list[Parameter] = []
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
        return Parameter(
            (start, self.ends[self.pos - 1]),
            name,
            name_at,
            type_,
            default,
            convention,
            star,
            infer_only=infer_only,
            origin=origin,
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

    def signature(self, where: list[Expr]) -> Signature:
        """signature := (effect | 'raises' [type] | captures | '->' result | 'where' expression)*

        The conditions go to `where`.
        """
        kinds, values = self.kinds, self.values
        sig = Signature()
        while True:
            kind, word = kinds[self.pos], values[self.pos]
            if kind == "{" and sig.captures is None:
                sig.captures = self.captures()
            elif kind == "->" and sig.result is None:
                self.pos += 1
                self.result(sig)
            elif kind is not NAME:
                return sig
            elif word == "raises":
                self.pos += 1
                sig.raises = True
                following = values[self.pos]
                if kinds[self.pos] in _BEGINS_TYPE and not (
                    following in _EFFECTS or following == "where"
                ):
                    sig.raises_type = self.expression()
            elif word in _EFFECTS:
                sig.effects.append(self.effect())
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
        return self.source.slice((start, self.ends[self.pos - 1]))

    def result(self, sig: Signature) -> None:
        "result := ['ref' ['[' origin ']'] | 'out' NAME ':'] type ['as' NAME]"
        kinds, word = self.kinds, self.values[self.pos]
        following = kinds[self.pos + 1]
        if word == "ref" and (following == "[" or following in _BEGINS_TYPE and following != "."):
            sig.result_convention = "ref"
            self.pos += 1
            if kinds[self.pos] == "[":
                sig.result_origin = self.origin()
        sig.result = self.expression()
        if kinds[self.pos] == "as":
            self.pos += 1
            sig.named = self.name("the result's name")

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
        "function_type := ['async'] ('def' | 'fn') ['[' … ']'] '(' parameters ')' signature"
        start = self.starts[self.pos]
        where: list[Expr] = []
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
            sig.result,
            sig.raises,
            effects + sig.effects,
            compile_time,
            sig.raises_type,
            sig.result_convention,
            sig.result_origin,
        )

    def lambda_expression(self) -> Expr:
        "lambda_expression := 'lambda' (parameters | ['[' … ']'] ['(' … ')'] signature) ':' e"
        start = self.starts[self.pos]
        where: list[Expr] = []
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
        captures, result = sig.captures, sig.result
        return tree.Lambda(
            at, parameters, captures, result, body, compile_time, sig.raises, sig.effects
        )

    def at_word(self, word: str) -> bool:
        """Whether a name with this spelling stands here."""
        return self.kinds[self.pos] is NAME and self.values[self.pos] == word

    def at_effect(self) -> bool:
        """Does an effect stand here, and not a parameter of that name?"""
        pos = self.pos
        word = self.values[pos]
        return (word in _EFFECTS or word == "raises") and self.kinds[pos + 1] not in (",", ":", "=")
