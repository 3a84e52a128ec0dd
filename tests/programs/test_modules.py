"""Programs of several files: where modules are found, what is compiled again, and who knows files.

What modules mean is in spec/conformance/modules.
"""

from __future__ import annotations

import json
import os
import pickle
import shutil
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

import mojovm
from mojovm import dependencies, files
from mojovm.build import build
from mojovm.bytecode.binary import decode
from mojovm.files import Files
from mojovm.frontend.source.diagnostics import CompileFailure
from mojovm.frontend.source.files import Source, SourceMap
from mojovm.frontend.source.resolver import Resolver, Unreadable
from mojovm.frontend.syntax.lex import lex
from mojovm.frontend.syntax.parse import parse
from tests.commands import mojovm as command
from tests.commands import succeeded

MAIN = "from tool import value\nprint(value())\n"


def tool(number: int) -> str:
    return f"fn value() -> Int:\n    return {number}\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder, which is the current one; writes files into it."""
    monkeypatch.chdir(tmp_path)

    def write(**texts: str) -> Path:
        return written(tmp_path, {f"{name}.mojo": text for name, text in texts.items()})

    return write


def written(folder: Path, texts: dict[str, str]) -> Path:
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


@pytest.fixture
def cache(tmp_path_factory, monkeypatch):
    """A cache of this test's own."""
    place = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("MOJOVM_CACHE_DIR", str(place))
    return place


def mistakes(text: str, name: str = "main.mojo", **options) -> list[str]:
    """The messages and remedies of a text that is refused."""
    with pytest.raises(CompileFailure) as caught:
        build(text, name, {}, Files(**options).finder(name))
    return [f"{d.message}; {d.remedy}" for d in caught.value.diagnostics]


# --- texts one behind another -------------------------------------------------------------------


def test_a_place_knows_its_file():
    sources = SourceMap(Source("a", "one\ntwo"))
    other = sources.add("b", "x\ny = 1\n")
    assert sources.position(4) == ("a", 2, 1)
    assert sources.position(other.base + 2) == ("b", 2, 1)
    assert other.slice((other.base + 2, other.base + 3)) == "y"
    assert other.line(2) == "y = 1"
    assert sources.file(other.end) is other


def test_trees_of_later_texts_have_their_places():
    text = 'fn f(x: [Int, 3]) -> String:\n    return t"{x=} {x!r}" + `a b` # \n'
    sources = SourceMap(Source("a", "pass\n"))
    later = sources.add("b", text)
    first = Source("b", text)
    moved = [(k, v, s - later.base, e - later.base) for k, v, s, e in lex(later)]
    assert moved == lex(first)
    assert [later.slice(s.at) for s in parse(later).body] == [first.slice(s.at) for s in
                                                              parse(first).body]  # fmt: skip


def test_mistakes_of_later_texts_have_their_places():
    later = SourceMap(Source("a", "pass\n")).add("b", "x = (1,\n2]\ny = 'a\n")
    with pytest.raises(CompileFailure) as caught:
        parse(later)
    places = [(later.position(d.at[0]), [later.position(n.at[0]) for n in d.notes])
              for d in caught.value.diagnostics]  # fmt: skip
    assert places == [((2, 2), [(1, 5)]), ((3, 5), [])]


# --- where modules are --------------------------------------------------------------------------


class Pretended:
    """A loader of files that are named only, and of what was asked."""

    def __init__(self, *paths: str) -> None:
        self.paths = paths
        self.asked: list[str] = []

    def kind(self, path: str) -> str:
        self.asked.append(path)
        if path in self.paths:
            return "file"
        return "folder" if any(p.startswith(path + "/") for p in self.paths) else ""

    def text(self, path: str) -> str:
        raise Unreadable("nothing is in it")

    def identity(self, path: str) -> str:
        return path

    def names(self, folder: str) -> list[str]:
        start = f"{folder}/" if folder else ""
        return [p.removeprefix(start).partition("/")[0] for p in self.paths if p.startswith(start)]


def test_roots_are_asked_in_their_order():
    loader = Pretended("b/x.mojo", "c/x.mojo", "c/y/__init__.mojo", "b/y/z.mojo", "a/w.🔥")
    resolver = Resolver(loader, ["a", "b", "c"])
    assert resolver.find("x").path == "b/x.mojo"
    assert resolver.find("y").path == "c/y/__init__.mojo"
    assert resolver.find("w").path == "a/w.🔥"
    assert resolver.find("z") is None


def test_what_is_known_is_not_asked_again():
    loader = Pretended("x.mojo")
    resolver = Resolver(loader, [""])
    assert resolver.find("x") is resolver.find("x")
    assert loader.asked == ["x", "x.mojo"]


def test_packages_around():
    loader = Pretended("a/__init__.mojo", "a/b/__init__.🔥", "a/b/c.mojo")
    resolver = Resolver(loader)
    assert (resolver.around("a/b"), resolver.around("a"), resolver.around("")) == ("a", "", None)
    assert resolver.modules("a/b") == ["c"]
    assert resolver.modules("a") == ["b"]


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "a\0b"])
def test_names_that_no_module_has(name):
    loader = Pretended("a/b.mojo", "../x.mojo")
    assert Resolver(loader, [""]).find(name) is None
    assert loader.asked == []


def test_folders_of_the_command_line_and_of_the_environment(folder, cache, monkeypatch):
    folder(main=MAIN, **{"a/tool": tool(1), "b/tool": tool(2), "c/tool": tool(3)})
    monkeypatch.setenv("MOJOVM_PATH", f"c{os.pathsep}b")
    succeeded(command("run", "main.mojo"), "3\n")
    succeeded(command("run", "-I", "a", "-Ib", "main.mojo"), "1\n")
    succeeded(command("-Ib", "-c", MAIN), "2\n")
    succeeded(command("run", "-I", "b", "-", text=MAIN), "2\n")
    monkeypatch.delenv("MOJOVM_PATH")
    done = command("run", "main.mojo")
    assert done.returncode == 1
    assert "there is no module `tool`" in done.stderr
    folder(tool=tool(4))
    succeeded(command("run", "-I", "a", "main.mojo"), "4\n")


@pytest.mark.parametrize("arguments", [
    ("check", "-I", "a", "main.mojo"),
    ("show", "--stage=ir", "-I", "a", "main.mojo"),
    ("show", "--stage=bytecode", "-Ia", "main.mojo"),
    ("build", "-I", "a", "main.mojo", "-o", "main.mbc"),
    ("stubs", "-I", "a", "main.mojo", "-o", "-"),
])  # fmt: skip
def test_every_command_looks_there(folder, arguments):
    folder(main=MAIN, **{"a/tool": tool(1)})
    assert command(*arguments).returncode == 0
    assert command(*(a for a in arguments if a not in ("-I", "a", "-Ia"))).returncode == 1


def test_a_program_in_a_package(folder):
    """Beside it is its folder, and what is beside the package."""
    folder(
        **{
            "pkg/__init__": "from .tool import value\n",
            "pkg/tool": tool(5),
            "pkg/sub/__init__": "",
            "pkg/sub/main": "from ..tool import value as a\nfrom pkg import value\n"
            "from near import value as b\nfrom beside import value as c\n"
            "print(a(), value(), b(), c())\n",
            "pkg/sub/near": tool(6),
            "beside": tool(7),
        }
    )
    succeeded(command("run", "--no-cache", "pkg/sub/main.mojo"), "5 5 6 7\n")
    path = str(Path("pkg/sub/main.mojo").resolve())
    succeeded(command("run", "--no-cache", path, cwd="/"), "5 5 6 7\n")


def test_folders_with_names_that_are_no_text(folder):
    place = folder(main=MAIN, tool=tool(3))
    odd = os.fsencode(place) + b"/\xff"
    os.mkdir(odd)
    for name in (b"main.mojo", b"tool.mojo"):
        os.rename(os.fsencode(place) + b"/" + name, odd + b"/" + name)
    succeeded(command("run", "--no-cache", os.fsdecode(odd) + "/main.mojo"), "3\n")


def test_one_file_by_two_paths_is_one_module(folder):
    folder(
        main="import tool\nimport pkg.tool\nprint(tool.value() + pkg.tool.value())\n",
        **{"pkg/__init__": "", "pkg/tool": "print('once')\n" + tool(2)},
    )
    done = command("run", "--no-cache", "-I", "pkg", "-I", "./pkg", "main.mojo")
    succeeded(done, "once\n4\n")


# --- what cannot be read ------------------------------------------------------------------------


def test_a_link_that_leads_to_itself(folder):
    folder()
    os.symlink("loop.mojo", "loop.mojo")
    assert "`loop.mojo` cannot be read: Too many levels" in mistakes("import loop")[0]


def test_a_pipe_is_no_module(folder):
    folder()
    os.mkfifo("pipe.mojo")
    assert "`pipe.mojo` cannot be read: it is no plain file" in mistakes("import pipe")[0]


def test_a_file_that_is_no_text(folder):
    (folder() / "bytes.mojo").write_bytes(b"comptime x = 1\nprint('\xff')\n")
    assert "`bytes.mojo` is not UTF-8: byte 0xff in line 2" in mistakes("import bytes")[0]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(folder):
    (folder(tool=tool(1)) / "tool.mojo").chmod(0)
    assert "`tool.mojo` may not be read" in mistakes("import tool")[0]


def test_a_file_that_is_too_large(folder, monkeypatch):
    folder(tool=tool(1) * 10)
    monkeypatch.setattr(files, "MAX_SOURCE", 100)
    assert "`tool.mojo` has more than 0 MiB" in mistakes("import tool")[0]


def test_a_file_that_vanishes(folder, monkeypatch):
    folder(tool=tool(1))
    known = Files()
    monkeypatch.setattr(known, "read", lambda path: os.unlink(path) or Files().read(path))
    with pytest.raises(CompileFailure) as caught:
        build("import tool", "main.mojo", {}, known.finder("main.mojo"))
    assert caught.value.diagnostics[0].message == "`tool.mojo` has vanished meanwhile"


def test_mistakes_stand_at_the_import(folder):
    folder(middle="# here\nimport gone\n")
    with pytest.raises(CompileFailure) as caught:
        build("import middle", "main.mojo", {}, Files(["lib"]).finder("main.mojo"))
    (told,) = caught.value.diagnostics
    assert caught.value.source.position(told.at[0]) == ("middle.mojo", 2, 1)
    assert told.remedy == "it was looked for in `.`, `lib` and in the library"


def test_a_long_chain_of_modules(folder):
    chain = {f"m{i}": f"from m{i + 1} import f as g\nfn f() -> Int:\n    return g() + 1\n"
             for i in range(300)}  # fmt: skip
    folder(main="from m0 import f\nprint(f())\n", m300="fn f() -> Int:\n    return 0\n", **chain)
    succeeded(command("run", "--no-cache", "main.mojo"), "300\n")


def test_a_circle_of_many_modules(folder):
    circle = {f"m{i}": f"from m{(i + 1) % 40} import f as g\n"
              f"fn f(n: Int) -> Int:\n    return n if n > 99 else g(n + 1)\n"
              for i in range(40)}  # fmt: skip
    folder(main="from m7 import f\nprint(f(0))\n", **circle)
    succeeded(command("run", "--no-cache", "main.mojo"), "100\n")


# --- the cache ----------------------------------------------------------------------------------


def compiled_anew(*arguments: str) -> tuple[str, bool]:
    """What a run prints, and whether it was compiled for that."""
    done = command("run", "--stats=stats.json", *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout, not json.loads(Path("stats.json").read_text())["from_cache"]


def test_an_edited_import_is_compiled_again(folder, cache):
    place = folder(main=MAIN, tool="from deep import two\nfn value() -> Int: return two()\n",
                   deep="fn two() -> Int: return 2\n")  # fmt: skip
    assert compiled_anew("main.mojo") == ("2\n", True)
    assert compiled_anew("main.mojo") == ("2\n", False)
    deep = place / "deep.mojo"
    before = deep.stat()
    deep.write_text("fn two() -> Int: return 3\n")
    os.utime(deep, ns=(before.st_atime_ns, before.st_mtime_ns))  # the content counts
    assert compiled_anew("main.mojo") == ("3\n", True)
    assert compiled_anew("main.mojo") == ("3\n", False)
    (place / "deep.mojo").touch()
    assert compiled_anew("main.mojo") == ("3\n", False)


@pytest.mark.parametrize("name", ["tool.mojo", "tool.🔥", "tool/__init__.mojo"])
def test_a_file_that_would_go_before_is_seen(folder, cache, name):
    place = folder(main=MAIN, **{"lib/tool": tool(1)})
    assert compiled_anew("-I", "lib", "main.mojo") == ("1\n", True)
    assert compiled_anew("-I", "lib", "main.mojo") == ("1\n", False)
    written(place, {name: tool(2)})
    assert compiled_anew("-I", "lib", "main.mojo") == ("2\n", True)
    (place / name).unlink()
    assert compiled_anew("-I", "lib", "main.mojo") == ("1\n", True)


def test_a_module_that_shadows_the_library_is_seen(folder, cache):
    main = "from math import sqrt\nprint(sqrt(4.0))\n"
    folder(main=main)
    assert compiled_anew("main.mojo") == ("2.0\n", True)
    assert compiled_anew("main.mojo") == ("2.0\n", False)
    folder(math="fn sqrt(x: Float64) -> Int: return 7\n")
    assert compiled_anew("main.mojo") == ("7\n", True)


def test_a_module_that_has_gone_is_missed(folder, cache):
    place = folder(main=MAIN, tool=tool(1))
    assert compiled_anew("main.mojo") == ("1\n", True)
    (place / "tool.mojo").unlink()
    assert "there is no module `tool`" in command("run", "main.mojo").stderr


def test_other_folders_are_another_program(folder, cache):
    folder(main=MAIN, **{"a/tool": tool(1), "b/tool": tool(2)})
    assert compiled_anew("-I", "a", "main.mojo") == ("1\n", True)
    assert compiled_anew("-I", "b", "main.mojo") == ("2\n", True)
    assert compiled_anew("-I", "a", "main.mojo") == ("1\n", False)


def test_a_start_from_the_cache_imports_no_frontend(folder, cache):
    folder(main=MAIN, tool=tool(1))
    compiled_anew("main.mojo")
    python = [sys.executable, "-X", "importtime", "-m", "mojovm", "run", "main.mojo"]
    done = subprocess.run(python, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "1\n"
    assert "mojovm.dependencies" in done.stderr
    assert "frontend" not in done.stderr


def test_notes_hold_while_nothing_changes(tmp_path):
    (tmp_path / "a").write_text("1")
    (tmp_path / "d").mkdir()
    a, d, n = (str(tmp_path / name) for name in "adn")
    answers = {a: dependencies.digest(b"1"), d: "folder", n: ""}
    assert dependencies.hold(dependencies.noted(answers))
    assert dependencies.hold(dependencies.noted({a: "file"}))
    assert dependencies.hold(b"")
    for wrong in ({a: ""}, {a: "folder"}, {d: "file"}, {n: "file"}, {d: dependencies.digest(b"")}):
        assert not dependencies.hold(dependencies.noted(answers | wrong))


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
    shutil.rmtree(place / "checked.mojo", ignore_errors=True)
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
