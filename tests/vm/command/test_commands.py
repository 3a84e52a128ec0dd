"""What the commands besides `run` promise, and how little a cached run imports."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mojovm.cli import EXTENSIONS, FOR_FLOATS
from tests import commands
from tests.commands import FAULTY, MOJOVM, TRACEBACK, misused, mojovm, succeeded
from tests.under_way import HANGS

program = commands.program


# What a program that is in the cache may not import: each costs more than the whole start.
TOO_HEAVY = {
    *("argparse", "dataclasses", "re", "typing", "json", "hashlib", "pathlib", "enum", "inspect"),
    *("functools", "collections", "contextlib", "struct", "subprocess", "importlib.util"),
    *("numpy", "llvmlite", "pyopencl", "mojovm.frontend", "mojovm.spec", "mojovm.bytecode"),
    *("mojovm.command", "mojovm.compiling", "mojovm.face", "mojovm.cluster", "mojovm.report"),
    *("mojovm.tiers.native", "mojovm.tiers.analysis"),
}


# What there is of mojovm in a run of a program that is in the cache, and stays cold.
STARTING = {
    *("mojovm", "mojovm.cli", "mojovm.start", "mojovm.cache", "mojovm.tiers"),
    *("mojovm.machine", "mojovm.machine.core"),
}


# What a cold start, which compiles, may not import either: each costs it milliseconds.
TOO_HEAVY_TO_COMPILE = {"dataclasses", "inspect", "ast", "tokenize", "typing", "hashlib", "json"}


# --- the other commands ---------------------------------------------------------------------------


def test_check(program):
    good, bad = program("print(1)", "good.mojo"), program("print(a)\nprint(b)\n", "bad.mojo")
    succeeded(mojovm("check", good), "")
    done = mojovm("check", good, bad)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.count("error:") == 2


def test_check_runs_nothing(program):
    succeeded(mojovm("check", program("print('printed')")), "")


def test_check_as_json(program):
    good, bad = program("print(1)", "good.mojo"), program("print(1)\nprint(b)\n", "bad.mojo")
    done = mojovm("check", "--json", good, bad)
    assert done.returncode == 1
    (mistake,) = json.loads(done.stdout)
    assert mistake["file"] == str(bad)
    assert (mistake["line"], mistake["column"], mistake["severity"]) == (2, 7, "error")
    assert "`b`" in mistake["message"]
    succeeded(mojovm("check", "--json", good), "[]\n")


@pytest.mark.parametrize(
    ("stage", "word"),
    [
        ("tokens", "NAME"),
        ("tree", "Module"),
        ("types", "<script>()"),
        ("ir", "function"),
        ("drops", "drop"),
        ("copies", ""),
        ("bytecode", ".function"),
    ],
)
def test_show(program, stage, word):
    path = program("xs = [1, 2]\nfor i in range(len(xs)):\n    xs[i] += i\nprint(xs)\n")
    done = mojovm("show", f"--stage={stage}", path)
    assert (done.returncode, done.stderr) == (0, "")
    assert word in done.stdout


def test_show_tells_errors(program):
    done = mojovm("show", "--stage=ir", program("print(a)"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "error:" in done.stderr


def test_build_and_run(program, tmp_path):
    path, built = program(FAULTY), tmp_path / "other.mbc"
    succeeded(mojovm("build", path, "-o", built), "")
    done = mojovm("run", built)
    assert (done.returncode, done.stdout) == (1, "before\n")
    assert done.stderr == TRACEBACK.format(path=path)  # the source is still there
    path.write_text("# changed\n" + FAULTY)
    assert "print(pick" not in mojovm(built).stderr  # and now it is another
    assert ".function" in mojovm("show", "--stage=bytecode", built).stdout


def test_build_beside_the_source(program):
    path = program("print(N)")
    succeeded(mojovm("build", "-D", "N=5", path), "")
    succeeded(mojovm(path.with_suffix(".mbc")), "5\n")


def test_build_that_fails_leaves_nothing(program, tmp_path):
    done = mojovm("build", program("print(a)"), "-o", tmp_path / "a.mbc")
    assert done.returncode == 1
    assert not (tmp_path / "a.mbc").exists()
    misused(
        mojovm("build", program("print(1)"), "-o", tmp_path / "no" / "a.mbc"), "cannot be written"
    )


def test_build_replaces_nothing_but_files(program, tmp_path):
    path, pipe, link = program("print(1)"), tmp_path / "pipe", tmp_path / "link.mbc"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reader:
        succeeded(mojovm("build", path, "-o", pipe), "")
        assert pipe.is_fifo()
        assert reader.stdout.read().startswith(b"MOJOVMBC")
    link.symlink_to("other.mbc")
    succeeded(mojovm("build", path, "-o", link), "")
    assert link.is_symlink()
    succeeded(mojovm(tmp_path / "other.mbc"), "1\n")
    (tmp_path / "folder").mkdir()
    misused(mojovm("build", path, "-o", tmp_path / "folder"), "cannot be written")
    names = {"program.mojo", "pipe", "link.mbc", "other.mbc", "folder"}
    assert {p.name for p in tmp_path.iterdir()} == names


def test_build_without_a_name_to_write_to(program):
    misused(mojovm("build", "-", text="print(1)"), "-o FILE.mbc")
    misused(mojovm("build", program("print(1)"), "-o", ""), "-o FILE.mbc")


def test_damaged_bytecode_is_refused(program, tmp_path):
    mojovm("build", program("print(1)"), "-o", tmp_path / "a.mbc")
    content = bytearray((tmp_path / "a.mbc").read_bytes())
    for damaged in (content[:100], content[:-1], content[:400] + b"\xff" + content[401:]):
        (tmp_path / "b.mbc").write_bytes(damaged)
        misused(mojovm(tmp_path / "b.mbc"), "b.mbc", "build it again")


def test_stats(program, tmp_path):
    path = program("xs = [i for i in range(100)]\nprint(len(xs))\n")
    succeeded(mojovm("--tier=interp", f"--stats={tmp_path / 's.json'}", path), "100\n")
    stats = json.loads((tmp_path / "s.json").read_text())
    assert stats["status"] == 0
    assert stats["tier"] == "interp"
    assert stats["live"] == 0
    assert stats["instructions"] > 100
    assert stats["peak_bytes"] >= 800
    assert {"functions", "calls", "allocations"} <= set(stats)
    assert {"parse", "run"} <= set(stats["seconds"])


def test_stats_of_a_run_that_is_interrupted(program, tmp_path):
    told = tmp_path / "s.json"
    begun = "import sys\nprint('begun', file=sys.stderr)\n"
    path = program(f"{begun}k = 1\nwhile k > 0:\n    k = k * 31 % 1000003 + 1\n")
    command = [*MOJOVM, f"--stats={told}", str(path)]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as run:
        assert run.stderr.readline() == b"begun\n"
        run.send_signal(signal.SIGINT)
        assert run.wait(HANGS) == 130
    stats = json.loads(told.read_text())
    assert (stats["status"], stats["live"]) == (130, 0)


def test_stats_on_standard_output(program):
    done = mojovm("--stats=-", program("print(7)"))
    assert (done.returncode, done.stderr) == (0, "")
    printed, _, told = done.stdout.partition("\n")
    assert (printed, json.loads(told)["status"]) == ("7", 0)
    done = mojovm("--stats", "-", program(FAULTY))
    printed, _, told = done.stdout.partition("\n")
    assert (done.returncode, printed, json.loads(told)["status"]) == (1, "before", 1)
    done = subprocess.run(
        "$M --stats=- -c '' >&-", shell=True, capture_output=True, text=True, check=False,
        env=os.environ | {"M": " ".join(MOJOVM)},
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith("mojovm: output cannot be written: ")


def test_stats_of_a_run_that_fails(program, tmp_path):
    assert mojovm("--stats", tmp_path / "s.json", program(FAULTY)).returncode == 1
    stats = json.loads((tmp_path / "s.json").read_text())
    assert (stats["status"], stats["live"]) == (1, 0)
    misused(mojovm("--stats", tmp_path / "no" / "s.json", "-c", ""), "cannot be written")


def test_cache_command(program, tmp_path, monkeypatch):
    monkeypatch.setenv("MOJOVM_CACHE_DIR", str(tmp_path / "cache"))
    mojovm(program("print(1)"))
    done = mojovm("cache", "info")
    assert str(tmp_path / "cache") in done.stdout
    assert "files   1\n" in done.stdout
    succeeded(mojovm("cache", "clear"), "1 files removed\n")
    (tmp_path / "cache").chmod(0o777)
    assert "chmod" in mojovm("cache", "info").stdout


# --- starting fast --------------------------------------------------------------------------------


def imported_by(code: str, *arguments: str) -> set[str]:
    """The modules that a bare interpreter has imported in the end."""
    package = Path(__import__("mojovm").__file__).parent.parent
    script = f"import sys; sys.path.append({str(package)!r})\nimport os\n{code}"
    done = subprocess.run(
        [sys.executable, "-S", "-c", script, *arguments],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return set(done.stderr.split())


REPORT = "print(*sys.modules, file=sys.stderr)"
RUN = f"""
def leave(status):
    {REPORT}
    sys.stderr.flush()
    leave_now(status)
leave_now, os._exit = os._exit, leave
from mojovm import cli
execute = cli.Run.execute
cli.Run.execute = lambda *given, leave: execute(*given)  # or the machine would end the process
cli.main()
"""


def test_a_cached_program_imports_next_to_nothing(program):
    path = str(program("print(1)"))
    imported = imported_by(RUN, "run", path)
    assert "mojovm.frontend.driver" in imported
    assert not imported & TOO_HEAVY_TO_COMPILE
    imported = imported_by(RUN, "run", path)
    assert {name for name in imported if name.split(".")[0] == "mojovm"} == STARTING
    assert not imported & TOO_HEAVY


def test_no_library_waits_for_llvm_to_be_opened(program):
    path = str(program("print(0.5)"))
    report = 'print(*[n for n, m in sys.modules.items() if ".so\'" in str(m)], file=sys.stderr)'
    first, cached = (imported_by(RUN.replace(REPORT, report), "run", path) for _ in range(2))
    assert "mojovm.machine.core" in cached
    assert first - cached <= {*EXTENSIONS, FOR_FLOATS}


def test_importing_the_package_imports_next_to_nothing():
    assert {n for n in imported_by(f"import mojovm\n{REPORT}") if "mojovm" in n} == {"mojovm"}
    assert not imported_by(f"import mojovm\n{REPORT}") & TOO_HEAVY
