"""Programs of several files: every report knows in which one something is, and so does Python."""

from __future__ import annotations

import json
import os
import pickle
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

import mojovm
import mojovm.importer
from mojovm.bytecode.binary import decode
from tests.commands import mojovm as command
from tests.commands import succeeded

from .module_files import MAIN, tool

# --- who knows files ----------------------------------------------------------------------------

FAULTY = "from checked import at\n\nfn main():\n    print(at([1, 2], 2))\n"
CHECKED = "# first\nfn at(xs: List[Int], i: Int) -> Int:\n    return xs[i]\n"
TOLD = """\
Traceback (most recent call last):
  File "main.mojo", line 4, in main
    print(at([1, 2], 2))
          ^
  File "checked.mojo", line 3, in checked.at
    return xs[i]
           ^
"""
UNTOLD = TOLD.replace("    return xs[i]\n           ^\n", "")


def test_tracebacks_name_files(folder, cache):
    folder(main=FAULTY, checked=CHECKED)
    for _ in range(2):  # compiled, and from the cache
        done = command("run", "main.mojo")
        assert (done.returncode, done.stderr) == (
            1, f"{TOLD}fault: index out of range: 2 is outside a list of length 2\n"
        )  # fmt: skip


def test_bytecode_has_all_of_a_program(folder):
    place = folder(main=FAULTY, checked=CHECKED)
    assert command("build", "main.mojo").returncode == 0
    code = decode((place / "main.mbc").read_bytes())
    assert [file.name for file in code.files] == ["main.mojo", "checked.mojo"]
    assert TOLD in command("run", "main.mbc").stderr
    (place / "checked.mojo").write_text(CHECKED + "# another\n")  # no longer what was compiled
    assert UNTOLD in command("run", "main.mbc").stderr
    (place / "checked.mojo").unlink()
    assert UNTOLD in command("run", "main.mbc").stderr


def test_faults_in_the_library_have_a_file_of_its_own(folder):
    folder(main="from math import factorial\nprint(factorial(-1))\n")
    told = command("run", "--no-cache", "main.mojo").stderr
    assert 'File "<library>/factorial", line 3, in factorial' in told


def test_python_tracebacks_name_files(folder):
    folder(main=FAULTY, checked=CHECKED)
    module = mojovm.VM(tier="interp").load("main.mojo")
    with pytest.raises(mojovm.RuntimeFault) as caught:
        module.main()
    assert caught.value.traceback == [
        ("main", 4, 11, "main.mojo"), ("checked.at", 3, 12, "checked.mojo")
    ]  # fmt: skip
    assert caught.value.__notes__ == [TOLD.rstrip()]


def test_mistakes_as_data_name_files(folder):
    folder(main="import wrong\n", wrong="\nfn f() -> Int:\n    return ''\n")
    done = command("check", "--json", "main.mojo")
    (told,) = json.loads(done.stdout)
    assert (told["file"], told["line"], told["column"]) == ("wrong.mojo", 3, 12)
    done = command("check", "main.mojo")
    assert done.stdout.startswith("wrong.mojo:3:12: error: ")
    assert "    3 |     return ''" in done.stdout


def test_reports_name_files(folder, cache):
    folder(
        main="from work import busy\nprint(busy(2000000))\n",
        work="fn busy(n: Int) -> Int:\n    t = n\n    for i in range(n):\n"
        "        t = t * 31 + (i ^ (t >> 3))\n    return t\n",
    )
    told = command("explain", "main.mojo").stdout
    assert "work.busy, line 1 of work.mojo: " in told
    assert "loop, line 3: for i in range(n):" in told
    profiled = command("run", "--profile", "--tier=interp", "main.mojo").stderr
    assert "work.busy, line 1 of work.mojo" in profiled
    command("run", "--profile=time.json", "--tier=interp", "main.mojo")
    events = json.loads(Path("time.json").read_text())["traceEvents"]
    assert {e["args"].get("file") for e in events if e["name"] == "work.busy [interp]"} == {
        "work.mojo"
    }
    shown = command("show", "--stage=bytecode", "main.mojo").stdout
    assert '.source "work.mojo" ' in shown
    assert "    .at 5:5 1\n" in shown


def test_a_run_that_validates(folder, cache):
    folder(main=MAIN, tool=tool(3))
    succeeded(command("run", "--validate", "--tier=native", "main.mojo"), "3\n")


# --- from Python --------------------------------------------------------------------------------


def vm() -> mojovm.VM:
    return mojovm.VM(tier="interp")


SHAPES = {
    "shapes": "from .circle import Circle, grown\nfrom .square import Square as Box, area, sized\n",
    "shapes.circle": "@fieldwise_init\nstruct Circle(Copyable):\n    var r: Int\n\n"
    "    fn twice(self) -> Int: return 2 * self.r\n\n"
    "fn grown(c: Circle) -> Circle: return Circle(c.r + 1)\n",
    "shapes.square": "@fieldwise_init\nstruct Square(Copyable):\n    var side: Int\n\n"
    "fn area(s: Square) -> Int: return s.side * s.side\n\n"
    "fn sized(side: Int = 3) -> Square: return Square(side)\n",
}  # fmt: skip


def test_modules_from_memory():
    module = vm().load_source("from shapes import *\nfn two() -> Int: return 2\n", modules=SHAPES)
    assert sorted(dir(module)) == ["Box", "Circle", "area", "grown", "sized", "two"]
    circle = module.grown(module.Circle(4))
    assert (circle.r, circle.twice()) == (5, 10)
    assert module.area(module.Box(3)) == 9
    assert module.area(module.sized()) == 9
    assert module.two() == 2


def test_texts_read_no_files(folder):
    folder(tool=tool(1), **{"lib/other": tool(2)})
    with pytest.raises(mojovm.CompileError, match="there is no module `tool`"):
        vm().load_source(MAIN)
    module = vm().load_source("from other import value", include=["lib"])
    assert module.value() == 2
    with pytest.raises(TypeError):
        vm().load_source("", include="lib")
    with pytest.raises(TypeError):
        vm().load_source("", modules={"a": b""})


def test_files_with_folders(folder):
    folder(main="from other import value\n", **{"lib/other": tool(2)})
    assert vm().load("main.mojo", include=["lib"]).value() == 2


def test_functions_of_one_name_are_told_apart():
    text = "import a\nfrom a import pick as picked\nfn pick(x: Int) -> Int: return x + 1\n"
    module = vm().load_source(text, modules={"a": "fn pick(x: Int) -> Int: return x - 1\n"})
    assert (module.pick(5), module.picked(5)) == (6, 4)


def test_structs_of_one_name_are_told_apart():
    struct = """
@fieldwise_init
struct P(Copyable):
    var {0}: Int

    fn shown(self, by: Int = 1) -> String:
        return '{0}' + String(self.{0} * by)

fn made(n: Int) -> P:
    return P(n)
"""
    text = "from a import made as a\nfrom b import made as b\n\ndef both(p): return p.shown()\n"
    parts = {"a": struct.format("x"), "b": struct.format("y")}
    module = vm().load_source(text, modules=parts)
    a, b = module.a(2), module.b(3)
    assert (a.x, b.y) == (2, 3)
    assert type(a) is not type(b)
    assert (a.shown(), a.shown(2), b.shown(by=2)) == ("x2", "x4", "y6")
    assert (module.both(a), module.both(b)) == ("x2", "y3")


def test_what_is_compiled_later_is_compiled_with_the_same(folder):
    place = folder(main="from tool import *\ndef twice(x): return tripled(x) - x\n",
                   tool="def tripled(x): return x * 3\n")  # fmt: skip
    module = vm().load("main.mojo")
    (place / "tool.mojo").unlink()
    assert module.twice(2) == 4
    assert module.twice(0.5) == 1.0


def test_modules_travel_with_what_they_import(folder):
    folder(main="from tool import *\n", tool="def tripled(x): return x * 3\n" + tool(4))
    module = vm().load("main.mojo")
    os.unlink("tool.mojo")
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        assert process.submit(module.value).result() == 4
        assert process.submit(module.tripled, 2).result() == 6
        assert process.submit(module.tripled, 0.5).result() == 1.5


def test_structs_travel():
    module = vm().load_source("from shapes import *\n", modules=SHAPES)
    arrived = pickle.loads(pickle.dumps(module.Circle(3)))
    assert (arrived.r, arrived.twice()) == (3, 6)


def test_mistakes_in_modules_from_memory():
    with pytest.raises(mojovm.CompileError) as caught:
        vm().load_source("import a", modules={"a": "fn f() -> Int:\n    return ''\n"})
    error = caught.value
    assert error.source.position(error.diagnostics[0].at[0]) == ("<modules>/a.mojo", 2, 12)
    assert str(error).startswith("<modules>/a.mojo:2:12: error: ")


def test_packages_are_imported_into_python(folder, monkeypatch):

    place = folder(
        **{
            "zoology/__init__": '"""Animals."""\nfrom .birds import wings\nfrom common import one\n'
            "fn legs() -> Int: return 4 * one()\n",
            "zoology/birds": "fn wings() -> Int: return 2\nfn _secret() -> Int: return 1\n",
            "zoology/reptiles/__init__": "from ..birds import wings as none\n",
            "common": "fn one() -> Int: return 1\n",
        }
    )
    monkeypatch.syspath_prepend(str(place))
    before = set(sys.modules)
    try:
        import zoology
        import zoology.birds
        from zoology.reptiles import none

        assert (zoology.legs(), zoology.wings(), zoology.birds.wings(), none()) == (4, 2, 2, 2)
        assert isinstance(zoology.__loader__, mojovm.importer.MojoLoader)
        assert zoology.__doc__ == "Animals."
        assert zoology.__path__ == [str(place / "zoology")]
        assert zoology.birds.__file__ == str(place / "zoology" / "birds.mojo")
    finally:
        for name in set(sys.modules) - before:
            del sys.modules[name]


def test_stubs_have_what_is_handed_on(folder):
    folder(main="from tool import value, _hidden\nfrom tool import Pair as Two\n",
           tool=tool(1) + "fn _hidden() -> Int: return 1\n@fieldwise_init\nstruct Pair:\n"
           "    var a: Int\n")  # fmt: skip
    shown = command("stubs", "main.mojo", "-o", "-").stdout
    assert "def value() -> int: ..." in shown
    assert "class Two:\n    a: int\n" in shown
    assert "_hidden" not in shown
