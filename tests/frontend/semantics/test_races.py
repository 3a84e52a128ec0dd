"""The race rules of parallel loops take time in proportion to what they look at."""

from __future__ import annotations

from collections import Counter

import pytest

from mojovm.frontend.driver import check
from mojovm.frontend.semantics.indices import Form
from mojovm.frontend.semantics.regions import Region
from mojovm.frontend.semantics.shared import Names, Noted


def statements(n: int) -> str:
    body = "".join(f"    ys[i + {k}] = ys[{k} + i] + zs[i][{k}]\n" for k in range(n))
    return f"ys = [0] * 9\nzs = [[0]] * 9\nparallel for i in range(5):\n{body}"


def operands(n: int) -> str:
    return f"ys = [0] * 9\nparallel for i in range(5):\n    ys[i] = {' + '.join(['ys[i]'] * n)}\n"


def subscripts(n: int) -> str:
    nested = f"{'List[' * n}Int{']' * n}"
    return (
        f"fn f(mut ys: {nested}):\n    parallel for i in range(5):\n"
        f"        ys{'[i]' * n} = ys{'[i]' * n} + 1\n"
    )


def sums(n: int) -> str:
    given = "".join(f"t{k} = {k}\n" for k in range(n))
    body = "".join(f"    t{k} += i\n" for k in range(n))
    return f"{given}parallel for i in range(5):\n{body}"


def terms(n: int) -> str:
    given = "".join(f"k{k} = {k}\n" for k in range(n))
    index = " + ".join(f"k{k}" for k in range(n))
    return f"{given}ys = [0] * 9\nparallel for i in range(5):\n    ys[i + {index}] = 1\n"


@pytest.mark.parametrize("program", [statements, operands, subscripts, sums, terms])
def test_twice_as_much_takes_twice_as_long(program, monkeypatch):
    steps: Counter[str] = Counter()
    for kind, name in (
        (Names, "way"), (Names, "cell"), (Noted, "note"), (Noted, "meeting"),
        (Form, "is_distinct"), (Region, "report"),
    ):  # fmt: skip
        monkeypatch.setattr(kind, name, counted(getattr(kind, name), steps))
    found = []
    for n in (6, 12, 24):
        steps.clear()
        check(program(n), "races.mojo")
        found.append(steps.total())
    assert found[0] > 6
    assert found[2] - found[1] <= 2 * (found[1] - found[0])


def counted(function, steps):
    def counting(self, *arguments):
        steps[function.__name__] += 1
        return function(self, *arguments)

    return counting
