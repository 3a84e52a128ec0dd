"""`mojovm stubs`: the signatures are right, and mypy --strict has nothing against them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mojovm.command.stubs import stub
from mojovm.frontend.source.diagnostics import CompileFailure
from tests import ROOT
from tests.commands import misused, mojovm, succeeded

KERNELS = '''\
"""Kernels of "all" kinds."""
from math import sqrt
alias F = Float32
alias N = 4

@value
struct Point:
    """A point.

    In the plane.
    """
    var x: Float64
    var y: Float64

    fn __init__(out self, x: Float64, y: Float64 = 0.0):
        self.x = x
        self.y = y

    fn __add__(self, other: Self) -> Self:
        "Adds both."
        return Point(self.x + other.x, self.y + other.y)

    fn __iadd__(mut self, other: Self):
        self.x += other.x

    fn __rmul__(self, k: Float64) -> Point:
        return Point(k * self.x, k * self.y)

    fn __eq__(self, other: Self) -> Bool:
        return self.x == other.x

    fn __lt__(self, other: Self) -> Bool:
        return self.x < other.x

    fn __getitem__(self, i: Int) -> Float64:
        return self.x

    fn __len__(self) -> Int:
        return 2

    fn __str__(self) -> String:
        return "p"

    @staticmethod
    fn zero() -> Point:
        return Point(0.0, 0.0)

    fn move(mut self, by: F, *, twice: Bool = False):
        self.x += by

    fn unknown(self):
        return self.x

struct Tensor:
    var data: [f32]
    var shape: (Int, Int)

fn scaled(xs: List[F], by: Float64 = 2.0) -> List[F]:
    r"""Multiplies each \\n number."""
    return xs.copy()

fn inferred(xs: [f64]):
    return xs[0]

fn fill(mut xs: List[Int], names: List[String]):
    xs.append(1)

fn changes(xs: [[f32]]):
    xs[0][0] = 1.0

def generic(a, b=2):
    return a * b

fn over(x: Bool) -> String:
    return "a"

fn over(x: Int) -> Int:
    return 1

fn over(x: Float64) -> Float64:
    return 1

fn over(x: String) -> List[Int]:
    return [1]

fn over(x: List[String]) -> Int:
    return 1

fn total(*xs: Int, k: Int = 1) -> Int:
    return sum(xs)

fn placed(a: Int, /, b: Int, *, c: Int) -> Tuple[Int, String, List[Point]]:
    return (1, "", [Point(1.0)])

fn squares(n: Int, out result: List[Int]):
    result = [n]

fn typed[T: AnyType](x: T) -> T:
    return x

fn array(a: [f32; 3], s: Scalar[DType.float32]) -> Tensor:
    return Tensor([1.0], (1, 2))

fn lanes(v: SIMD[DType.float32, N], s: SIMD[DType.int8, 1]) -> SIMD[DType.bool, 4]:
    return v > 0

fn main():
    print(1)
'''

STUB = '''\
"""Kernels of "all" kinds."""
from collections.abc import Sequence
from typing import Any, overload
from typing_extensions import Buffer

class Point:
    """A point.

    In the plane."""
    x: float
    y: float
    def __init__(self, x: float, y: float = ...) -> None: ...
    def __add__(self, other: Point) -> Point:
        """Adds both."""
    def __iadd__(self, other: Point) -> Point: ...
    def __rmul__(self, k: float) -> Point: ...
    def __eq__(self, other: object) -> bool: ...
    def __lt__(self, other: Point) -> bool: ...
    def __getitem__(self, i: int) -> float: ...
    def __len__(self) -> int: ...
    def __str__(self) -> str: ...
    @staticmethod
    def zero() -> Point: ...
    def move(self, by: float, *, twice: bool = ...) -> None: ...
    def unknown(self) -> Any: ...

class Tensor:
    data: Sequence[float]
    shape: tuple[int, int]
    def __init__(self, data: Sequence[float] | Buffer, shape: tuple[int, int]) -> None: ...

def scaled(xs: Sequence[float] | Buffer, by: float = ...) -> Sequence[float]:
    """Multiplies each \\\\n number."""

def inferred(xs: Sequence[float] | Buffer) -> float: ...

def fill(xs: list[int] | Buffer, names: Sequence[str]) -> None: ...

def changes(xs: list[list[float]] | Buffer) -> None: ...

def generic(a: Any, b: Any = ...) -> Any: ...

@overload
def over(x: bool) -> Any: ...
@overload
def over(x: str) -> Any: ...
@overload
def over(x: int) -> int: ...
@overload
def over(x: float) -> float: ...
@overload
def over(x: Sequence[str]) -> int: ...

def total(*xs: int, k: int = ...) -> int: ...

def placed(a: int, /, b: int, *, c: int) -> tuple[int, str, Sequence[Point]]: ...

def squares(n: int) -> Sequence[int]: ...

def typed(x: Any) -> Any: ...

def array(a: Sequence[float] | Buffer, s: float) -> Tensor: ...

def lanes(v: Sequence[float], s: int) -> tuple[bool, ...]: ...

def main() -> None: ...
'''

USES = """\
from array import array

from kernels import Point, Tensor, fill, over, placed, scaled, total

p: Point = Point(1.0) + Point(1.0, 2.0) + 2.0 * Point.zero()
p += p
p.move(1.0, twice=True)
x: float = scaled([1, 2.5])[0] + scaled(array("f", [1.0]), by=2)[0] + p[0] + len(p)
names: list[int] = [1]
fill(names, ("a", "b"))
n: int = total(1, 2, k=3) + over(3)
t: Tensor = Tensor([1.0], (1, 2))
a, b, c = placed(1, 2, c=3)
q: Point = c[0]
"""

MISUSES = """\
from kernels import Point, fill, placed, scaled, total

scaled(["a"])
fill((1, 2), [])
total("a")
placed(a=1, b=2, c=3)
placed(1, 2, 3)
Point("a")
Point(1.0).z
s: str = Point(1.0).x
"""


def test_the_stub():
    assert stub(KERNELS, "kernels.mojo", {}) == STUB


def mypy(folder: Path, *files: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", *files]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_mypy_is_content(tmp_path):
    (tmp_path / "kernels.pyi").write_text(STUB)
    (tmp_path / "uses.py").write_text(USES)
    (tmp_path / "misuses.py").write_text(MISUSES)
    files = ["kernels.pyi", "uses.py"]
    for example in sorted((ROOT / "examples").glob("*.mojo")):
        (tmp_path / f"{example.stem}.pyi").write_text(stub(example.read_text(), "", {}))
        files.append(f"{example.stem}.pyi")
    assert len(files) > 5
    done = mypy(tmp_path, *files)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    done = mypy(tmp_path, "misuses.py")
    wrong = {int(line.split(":")[1]) for line in done.stdout.splitlines() if ": error:" in line}
    assert wrong == set(range(3, 1 + len(MISUSES.splitlines())))


def test_words_of_python_are_left_out():
    text = "fn lambda_(x: Int):\n    pass\n\nfn pass_() -> None:\n    pass\n"
    assert stub(text, "x", {}).count("def ") == 2
    assert stub("fn `yield`() -> Int:\n    return 1\n", "x", {}).strip() == ""


def test_overloads_that_python_cannot_tell_apart():
    text = "fn f(x: Int8) -> Int:\n    return 1\n\nfn f(x: UInt8) -> Int:\n    return 2\n"
    assert stub(text, "x", {}) == "def f(x: int) -> int: ...\n"


def test_mistakes(tmp_path):
    with pytest.raises(CompileFailure):
        stub("fn f() -> Int:\n    return nowhere\n", "x", {})
    path = tmp_path / "wrong.mojo"
    path.write_text("print(nowhere)")
    done = mojovm("stubs", path)
    assert done.returncode == 1
    assert "`nowhere` is not defined" in done.stderr
    assert not path.with_suffix(".pyi").exists()


def test_the_command(tmp_path):
    path = tmp_path / "kernels.mojo"
    path.write_text(KERNELS)
    succeeded(mojovm("stubs", path), "")
    assert path.with_suffix(".pyi").read_text() == STUB
    succeeded(mojovm("stubs", path, "-o", "-"), STUB)
    succeeded(mojovm("stubs", path, "-o", tmp_path / "other.pyi"), "")
    assert (tmp_path / "other.pyi").read_text() == STUB
    succeeded(
        mojovm("stubs", "-D", "K=1", "-", "-o", "-", text="fn f(x: Int = K):\n    pass\n"),
        "def f(x: int = ...) -> None: ...\n",
    )
    misused(mojovm("stubs", "-"))
    misused(mojovm("stubs", path, "-o", tmp_path / "nowhere" / "x.pyi"))


def test_functions_that_see_variables():
    text = "n = 0\nfn bump(mut xs: List[Int]):\n    global n\n    n += 1\n    xs.append(n)\n"
    text += "def count():\n    return n\n"
    made = stub(text, "counters.mojo", {})
    assert "def bump(xs: " in made
    assert "state" not in made
    assert "def count() -> int: ..." in made
