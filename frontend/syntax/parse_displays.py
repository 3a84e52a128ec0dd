"""Operands that are not a plain name: literals, displays, comprehensions, strings, templates."""

from __future__ import annotations

from ..source.diagnostics import Note
from . import tree
from .cursor import Cursor
from .tokens import CONVERSION, HOLE, HOLE_END, SPEC, TEMPLATE, TEMPLATE_END, TEMPLATE_TEXT, TEXT
from .tree import Expr

_CONSTANTS = {"True": True, "False": False, "None": None}
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


class Displays(Cursor):
    """The rules of literals and displays."""

    def word(self) -> Expr:
        "word := a word that is a keyword elsewhere, as a name"
        pos = self.pos
        self.pos = pos + 1
        return tree.Name((self.starts[pos], self.ends[pos]), self.values[pos])

    def number(self) -> Expr:
        "number := NUMBER"
        pos = self.pos
        self.pos = pos + 1
        value = self.values[pos]
        return tree.Number((self.starts[pos], self.ends[pos]), value, type(value) is not int)

    def constant(self) -> Expr:
        "constant := 'True' | 'False' | 'None'"
        pos = self.pos
        self.pos = pos + 1
        return tree.Constant((self.starts[pos], self.ends[pos]), _CONSTANTS[self.kinds[pos]])

    def ellipsis(self) -> Expr:
        "ellipsis := '...'"
        self.pos += 1
        return tree.Ellipsis((self.starts[self.pos - 1], self.ends[self.pos - 1]))

    def short_attribute(self) -> Expr:
        "short_attribute := '.' NAME, of the type that is wanted"
        self.pos += 1
        return self.attribute(None)

    def group(self) -> Expr:
        "group := '(' ')' | '(' expression ')' | '(' item (',' item)* [','] ')' | a generator"
        kinds, opened = self.kinds, self.pos
        start = self.starts[opened]
        self.deeper()
        self.pos += 1
        if kinds[self.pos] == ")":
            items = []
        else:
            first = self.item() if kinds[self.pos] == "*" else self.expression()
            if kinds[self.pos] == "for":
                node = self.comprehension("generator", first, None, start)
                self.closing(")", opened)
                node.at = (start, self.ends[self.pos - 1])
                return node
            if kinds[self.pos] != ",":
                self.closing(")", opened)
                first.at = (start, self.ends[self.pos - 1])
                return first
            items = self.more_items([first], ")")
        self.closing(")", opened)
        return tree.TupleDisplay((start, self.ends[self.pos - 1]), items)

    def more_items(self, items: list[Expr], closing: str) -> list[Expr]:
        "more_items := (',' item)* [',']"
        kinds = self.kinds
        while kinds[self.pos] == ",":
            self.pos += 1
            if kinds[self.pos] == closing:
                break
            items.append(self.item() if kinds[self.pos] == "*" else self.expression())
        return items

    def list_display(self) -> Expr:
        "list_display := '[' [item (',' item)* [',']] ']' | '[' e ';' e ']' | '[' comprehension ']'"
        kinds, opened = self.kinds, self.pos
        start = self.starts[opened]
        self.deeper()
        self.pos += 1
        node: Expr
        if kinds[self.pos] == "]":
            node = tree.ListDisplay((start, start), [])
        else:
            first = self.item() if kinds[self.pos] == "*" else self.expression()
            kind = kinds[self.pos]
            if kind == "for":
                node = self.comprehension("list", first, None, start)
            elif kind == ";":
                self.pos += 1
                node = tree.ArrayType((start, start), first, self.expression())
            else:
                node = tree.ListDisplay((start, start), self.more_items([first], "]"))
        self.closing("]", opened)
        node.at = (start, self.ends[self.pos - 1])
        return node

    def braces(self) -> Expr:
        "braces := '{' [(e | e ':' e | '**' e | NAME '=' e) (',' …)* [',']] '}' | a comprehension"
        kinds, opened = self.kinds, self.pos
        start = self.starts[opened]
        self.deeper()
        self.pos += 1
        args: list[tree.Argument] = []
        keys: list[Expr] = []
        values: list[Expr] = []
        while kinds[self.pos] != "}":
            pos = self.pos
            name = star = None
            if self.is_name(pos) and kinds[pos + 1] == "=":
                name = self.values[pos]
                self.pos += 2
            elif kinds[pos] in ("*", "**"):
                star = kinds[pos]
                self.pos += 1
            element = self.expression()
            at = (self.starts[pos], element.at[1])
            value = element
            if star:
                element = tree.Starred(at, star, element)
            if star == "**" or kinds[self.pos] == ":" and not star and not name:
                if not star:
                    value = self.entry_value()
                if args:
                    self.fail("an entry `key: value` among values without a key", at)
                if kinds[self.pos] == "for" and not keys:
                    node = self.comprehension("dict", element, value, start)
                    break
                keys.append(element)
                values.append(value)
            elif keys:
                self.unexpected("`:` and a value after the key")
            elif kinds[self.pos] == "for" and not args and not name:
                node = self.comprehension("set", element, None, start)
                break
            else:
                args.append(tree.Argument(at, name, element))
            if kinds[self.pos] != ",":
                break
            self.pos += 1
        if not args:
            if keys or kinds[opened + 1] == "}":
                node = tree.DictDisplay((start, start), keys, values)
        elif any(arg.name for arg in args):
            node = tree.Initializer((start, start), args)
        else:
            node = tree.SetDisplay((start, start), [arg.value for arg in args])
        self.closing("}", opened)
        node.at = (start, self.ends[self.pos - 1])
        return node

    def entry_value(self) -> Expr:
        "entry_value := ':' expression"
        self.pos += 1
        return self.expression()

    def comprehension(self, kind: str, element: Expr, value: Expr | None, start: int) -> Expr:
        "comprehension := ('for' targets 'in' disjunction ('if' disjunction)*)+"
        kinds, generators = self.kinds, []
        while kinds[self.pos] == "for":
            begin = self.starts[self.pos]
            self.pos += 1
            _, target = self.loop_targets()
            self.expect("in", "after the variables of `for`")
            iterable = self.disjunction()
            conditions = []
            while kinds[self.pos] == "if":
                self.pos += 1
                conditions.append(self.disjunction())
            at = (begin, self.ends[self.pos - 1])
            generators.append(tree.Generator(at, target, iterable, conditions))
        at = (start, self.ends[self.pos - 1])
        return tree.Comprehension(at, kind, element, value, generators)

    def loop_targets(self) -> tuple[str, Expr]:
        "loop_targets := [('ref' | 'var')] target (',' [('ref' | 'var')] target)* [',']"
        kinds, binding, comma = self.kinds, "", False
        items: list[Expr] = []
        start = self.starts[self.pos]
        while True:
            if kinds[self.pos] in ("ref", "var") and kinds[self.pos + 1] not in ("in", ","):
                binding = kinds[self.pos]
                self.pos += 1
            if kinds[self.pos] == "*":
                self.pos += 1
                value = self.operand()
                items.append(tree.Starred((value.at[0] - 1, value.at[1]), "*", value))
            else:
                items.append(self.operand())
            self.check_target(items[-1])
            if kinds[self.pos] != ",":
                break
            comma = True
            self.pos += 1
            if kinds[self.pos] == "in":
                break
        if not comma:
            return binding, items[0]
        return binding, tree.TupleDisplay((start, self.ends[self.pos - 1]), items)

    def check_target(self, target: Expr, verb: str = "assign to") -> None:
        """Fail where something stands that cannot be assigned to."""
        kind = type(target)
        if kind in (tree.Name, tree.Attribute, tree.Subscript):
            return
        if isinstance(target, (tree.TupleDisplay, tree.ListDisplay)):
            for item in target.items:
                self.check_target(item.value if isinstance(item, tree.Starred) else item, verb)
            return
        what = _NOT_TARGETS.get(kind, "this expression")
        remedy = "a name, an attribute or an element has to stand here"
        if kind is tree.Compare:
            remedy += "; to compare, write `==`"
        self.fail(f"cannot {verb} {what}", target.at, remedy)

    # --- strings -------------------------------------------------------------------------------

    def strings(self) -> Expr:
        "strings := (TEXT | template)+, joined"
        kinds, pos = self.kinds, self.pos
        start = self.starts[pos]
        if kinds[pos] is TEXT and kinds[pos + 1] is not TEXT and kinds[pos + 1] is not TEMPLATE:
            self.pos = pos + 1
            return tree.Text((start, self.ends[pos]), self.values[pos])
        parts: list = [""]
        is_template = False
        while True:
            kind = kinds[self.pos]
            if kind is TEXT:
                _add_text(parts, self.values[self.pos])
            elif kind is TEMPLATE:
                is_template = True
                self.template(parts)
            else:
                break
            self.pos += 1
        at = (start, self.ends[self.pos - 1])
        if not is_template:
            return tree.Text(at, "".join(parts))
        return tree.Template(at, [part for part in parts if part != ""])

    def template(self, parts: list) -> None:
        "template := TEMPLATE (TEMPLATE_TEXT | hole)* TEMPLATE_END"
        self.deeper()
        self.pos += 1
        while True:
            kind = self.kinds[self.pos]
            if kind is TEMPLATE_TEXT:
                _add_text(parts, self.values[self.pos])
                self.pos += 1
            elif kind is HOLE:
                self.hole(parts)
            elif kind is TEMPLATE_END:
                self.depth -= 1
                return
            else:
                self.unexpected("the end of the template")

    def hole(self, parts: list) -> None:
        "hole := '{' expression_list ['='] ['!' ('r' | 's' | 'a')] [':' format] '}'"
        kinds, values, opened = self.kinds, self.values, self.pos
        self.pos += 1
        if kinds[self.pos] in (HOLE_END, CONVERSION, SPEC):
            self.fail(
                "a template's `{}` holds no expression",
                (self.starts[opened], self.ends[self.pos]),
                "write `{{}}` for the characters",
            )
        value = self.expression_list()
        conversion = spec = None
        if kinds[self.pos] == "=" and kinds[self.pos + 1] in (HOLE_END, CONVERSION, SPEC):
            self.pos += 1
            end = self.starts[self.pos] - (kinds[self.pos] is SPEC)
            _add_text(parts, self.source.slice((self.ends[opened], end)))
            conversion = "r" if kinds[self.pos] is HOLE_END else None
        if kinds[self.pos] is CONVERSION:
            conversion = values[self.pos]
            self.pos += 1
        if kinds[self.pos] is SPEC:
            spec = values[self.pos]
            self.pos += 1
        if kinds[self.pos] is not HOLE_END:
            at = (self.starts[opened], self.ends[opened])
            self.unexpected("`}`", "", Note("this `{` is in a template", at))
        at = (self.starts[opened], self.ends[self.pos])
        self.pos += 1
        plain = conversion is None and spec is None
        parts.append(value if plain else tree.Hole(at, value, conversion, spec))


def _add_text(parts: list, text: str) -> None:
    """Add text to a template's parts; texts side by side become one."""
    if type(parts[-1]) is str:
        parts[-1] += text
    else:
        parts.append(text)
