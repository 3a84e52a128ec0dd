"""Programs of several files: where modules are found, and what is compiled again.

What modules mean is in spec/conformance/modules.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mojovm import dependencies
from mojovm.compiling import files
from mojovm.compiling.build import build
from mojovm.compiling.files import Files
from mojovm.frontend.source.diagnostics import CompileFailure
from mojovm.frontend.source.files import Source, SourceMap
from mojovm.frontend.source.resolver import Resolver, Unreadable
from mojovm.frontend.syntax.lex import lex
from mojovm.frontend.syntax.parse import parse
from tests.commands import mojovm as command
from tests.commands import succeeded

from .module_files import MAIN, tool, written


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


def test_a_folder_that_is_called_as_a_file(folder):
    folder(**{"dir.mojo/inner": ""})
    assert mistakes("import dir") == ["there is no module `dir`; `dir.mojo` is a folder"]


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
