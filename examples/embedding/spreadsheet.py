"""A spreadsheet whose formulas are Mojo expressions, each compiled once and run in a sandbox."""

import re
from collections.abc import Mapping

import mojovm

CELL = re.compile(r"\b[A-Z][0-9]+\b")
LIBRARY = "from math import sqrt, pi\n"
ERRORS = ((mojovm.LimitExceeded, "#LIMIT"), (mojovm.CompileError, "#NAME?"), (Exception, "#VALUE!"))


class Sheet:
    """Cells by their names. A text that begins with `=` is a formula over other cells."""

    def __init__(self, cells: Mapping[str, float | str]) -> None:
        self.cells = dict(cells)
        limits = mojovm.Limits(seconds=2, fuel=100_000, memory=1_000_000)
        self._vm = mojovm.VM(limits=limits, sandbox=True, stdout=lambda text: None)
        self._compiled: dict[str, mojovm.Module] = {}

    def values(self) -> dict[str, float | str]:
        """What each cell shows: a number, or what is wrong."""
        known: dict[str, float | str] = {}
        for name in self.cells:
            self._value(name, known, ())
        return {name: known[name] for name in self.cells}

    def _value(self, name: str, known: dict, asked: tuple[str, ...]) -> float | str:
        if name not in known:
            content = self.cells.get(name, 0.0)
            if name in asked:
                return "#CYCLE"
            if isinstance(content, str):
                content = self._formula(content, known, (*asked, name))
            known[name] = content
        return known[name]

    def _formula(self, text: str, known: dict, asked: tuple[str, ...]) -> float | str:
        names = sorted(set(CELL.findall(text)))
        values = [self._value(name, known, asked) for name in names]
        for value in values:
            if isinstance(value, str):
                return value  # what is wrong there is wrong here
        try:
            if text not in self._compiled:
                heads = ", ".join(f"{name}: f64" for name in names)
                source = f"{LIBRARY}fn value({heads}) -> f64:\n    return {text[1:]}\n"
                self._compiled[text] = self._vm.load_source(source, text)
            return self._compiled[text].value(*values)
        except Exception as error:
            return next(shown for kind, shown in ERRORS if isinstance(error, kind))


if __name__ == "__main__":
    sheet = Sheet({
        "A1": 3.0, "A2": 4.0, "A3": "=sqrt(A1 ** 2 + A2 ** 2)",
        "B1": "=sum([A1, A2, A3]) / 3", "B2": "=pi * A3 ** 2", "B3": "=A1 if A1 > A2 else A2",
        "C1": "=C2 + 1", "C2": "=C1 + 1", "C3": "=A1 + nothing",
        "D1": "=sum([1.0 for i in range(1 << 40)])", "D2": "=D1 + 1", "D3": "=[A1, A2][5]",
    })  # fmt: skip
    print(*(f"{name} {value}" for name, value in sheet.values().items()), sep="\n")
    sheet.cells["A1"] = 0.0
    print("then A3 is", sheet.values()["A3"])
