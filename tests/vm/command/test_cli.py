"""What the command line promises, each promise in processes of its own."""

from __future__ import annotations

import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mojovm.cli import COMMANDS
from tests import commands
from tests.commands import FAULTY, MOJOVM, TRACEBACK, misused, mojovm, succeeded
from tests.under_way import HANGS

program = commands.program


# --- running --------------------------------------------------------------------------------------


@pytest.mark.parametrize("before", [["run"], [], ["run", "--no-cache"], ["--tier=interp"]])
def test_run(program, before):
    succeeded(mojovm(*before, program("print(1 + 1)")), "2\n")


def test_the_installed_command_is_the_same(program):
    command = shutil.which("mojovm", path=Path(sys.executable).parent)
    if command is None:
        pytest.skip("mojovm is not installed beside this interpreter")
    done = subprocess.run(
        [command, "run", program("print(1 + 1)")], capture_output=True, text=True, check=False
    )
    succeeded(done, "2\n")


def test_run_twice_is_run_from_the_cache(program, tmp_path, monkeypatch):
    monkeypatch.setenv("MOJOVM_CACHE_DIR", str(tmp_path / "cache"))
    path = program("print(3)")
    succeeded(mojovm(path), "3\n")
    assert len(list((tmp_path / "cache").iterdir())) == 1
    succeeded(mojovm(path), "3\n")
    path.write_text("print(4)")
    succeeded(mojovm(path), "4\n")
    succeeded(mojovm("-D", "N=1", path), "4\n")
    assert len(list((tmp_path / "cache").iterdir())) == 3


def test_no_cache_leaves_nothing(program, tmp_path, monkeypatch):
    monkeypatch.setenv("MOJOVM_CACHE_DIR", str(tmp_path / "cache"))
    succeeded(mojovm("--no-cache", program("print(3)")), "3\n")
    assert not (tmp_path / "cache").exists()


def test_arguments_are_the_programs_own(program):
    path = program("from sys import argv\nfor a in argv():\n    print(a)\n")
    done = mojovm("run", path, "-D", "--no-cache", "-c", "ä b")
    succeeded(done, f"{path}\n-D\n--no-cache\n-c\nä b\n")


@pytest.mark.parametrize("before", [["run"], []])
def test_program_from_standard_input(before):
    succeeded(mojovm(*before, "-", text="print(7)"), "7\n")


def test_names_and_arguments_that_are_no_text(tmp_path):
    path = os.fsencode(tmp_path) + b"/\xff.mojo"
    with open(path, "w") as file:
        file.write("from sys import argv\nprint(argv()[1])\nprint([1][5 + len(argv())])\n")
    done = subprocess.run([*MOJOVM, path, b"\xff"], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, "\ufffd\n".encode())
    assert "\ufffd.mojo".encode() in done.stderr
    done = subprocess.run([*MOJOVM, "-c", b"print('\xff')"], capture_output=True, check=False)
    assert done.returncode == 2


def test_program_from_the_command_line():
    succeeded(mojovm("-c", "from sys import argv\nprint(argv()[0], argv()[1])", "x"), "-c x\n")


@pytest.mark.parametrize("flags", [["-D", "N=4"], ["-DN=4"], ["-D", "N=3", "-D", "N=4"]])
def test_definitions(flags):
    succeeded(mojovm(*flags, "-c", "print(N)"), "4\n")


def test_definition_without_a_value_is_true():
    succeeded(mojovm("-D", "FAST", "-c", "print(FAST)"), "True\n")


def test_a_byte_order_mark_is_no_text(program):
    succeeded(mojovm(program("\ufeffprint(1)")), "1\n")


# --- failing --------------------------------------------------------------------------------------


def test_a_fault_is_told_in_source_lines(program):
    path = program(FAULTY)
    for _ in "compiled", "cached":
        done = mojovm(path)
        assert (done.returncode, done.stdout) == (1, "before\n")
        assert done.stderr == TRACEBACK.format(path=path)


def test_deep_recursion_is_a_short_fault(program):
    done = mojovm(program("fn f(n: Int) -> Int:\n    return f(n + 1) + 1\n\nprint(f(0))"))
    assert done.returncode == 1
    assert done.stderr.endswith("fault: recursion too deep: the stack is full\n")
    assert len(done.stderr.splitlines()) < 20


def test_compile_errors_are_all_told(program):
    path = program("print(a)\nprint(b)\n")
    done = mojovm(path)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{path}:1:7: error:" in done.stderr
    assert f"{path}:2:7: error:" in done.stderr
    assert "\x1b" not in done.stderr


@pytest.mark.parametrize(
    "text",
    [
        "x = [1]\nprint(x" + "[0]" * 20000 + ")",
        "x = 1\nprint(x" + ".a" * 20000 + ")",
        "".join(f"fn f{i}(x):\n    return f{i + 1}(x)\n" for i in range(3000)) + "print(f0(1))",
        "".join(f"@value\nstruct S{i}:\n    var x: S{i + 1}\n" for i in range(3000)),
        "".join(f"alias a{i} = a{i + 1} + 1\n" for i in range(5000)) + "alias a5000 = 1\n",
    ],
    ids=["indices", "fields", "calls", "structs", "names"],
)
def test_long_chains_are_refused(program, text):
    done = mojovm("check", program(text))
    assert (done.returncode, done.stderr) == (1, "")
    assert "help: " in done.stdout


def test_exit_status_is_the_programs():
    done = mojovm("-c", "from sys import exit\nprint(1)\nexit(7)")
    assert (done.returncode, done.stdout, done.stderr) == (7, "1\n", "")


def test_output_to_a_pipe_is_complete_when_the_program_fails():
    done = mojovm("-c", "for i in range(50000):\n    print(i)\nprint([1][1])")
    assert done.returncode == 1
    assert done.stdout.split() == [str(i) for i in range(50000)]


def interrupted(path: Path, **options) -> float:
    """Ctrl-C for a program that has said on stderr that it has begun; seconds of processor time
    that it took until it ended."""
    before = children_time()
    with subprocess.Popen([*MOJOVM, path], stderr=subprocess.PIPE, **options) as run:
        assert run.stderr.readline() == b"begun\n"
        time.sleep(0.1)
        begun = time.clock_gettime(clock_of(run.pid))
        run.send_signal(signal.SIGINT)
        try:
            assert run.wait(HANGS) == 130
        finally:
            run.kill()
        assert run.stderr.read() == b""
    return children_time() - before - begun


def children_time() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def clock_of(process: int) -> int:
    """The number of the clock of a process's time, as Linux counts them."""
    return ~process << 3 | 2


BEGUN = "import sys\nprint('begun', file=sys.stderr)\n"


@pytest.mark.parametrize("loop", ["pass", "print(1)", "xs = [0 for i in range(100)]"])
def test_ctrl_c_ends_a_run_at_once(program, loop):
    path = program(f"{BEGUN}while True:\n    {loop}\n")
    assert interrupted(path, stdout=subprocess.DEVNULL) < 1


def test_ctrl_c_while_input_is_awaited(program):
    path = program(f"{BEGUN}print(input())\n")
    assert interrupted(path, stdin=subprocess.PIPE) < 1


def test_a_closed_pipe_ends_quietly(program):
    path = program("for i in range(1000000):\n    print(i)\n")
    with subprocess.Popen([*MOJOVM, path], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout.readline() == b"0\n"
        run.stdout.close()
        assert run.wait(HANGS) == 141
        assert run.stderr.read() == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_a_full_disk_is_told():
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [*MOJOVM, "-c", "print(1)"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert b"No space left" in done.stderr


def shell(command: str, **names) -> subprocess.CompletedProcess:
    """A command line of the shell, in which $M is mojovm."""
    environment = os.environ | {"M": " ".join(MOJOVM)} | {k: str(v) for k, v in names.items()}
    return subprocess.run(
        command, shell=True, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
@pytest.mark.parametrize("command", ["check", "show --stage=ir", "show --stage=tokens"])
@pytest.mark.parametrize("where", [">/dev/full", ">&-"])
def test_no_command_hides_that_its_output_is_lost(program, command, where):
    text = "print(haed)\n" if command == "check" else "print(1)\n"
    done = shell(f"$M {command} $P {where}", P=program(text))
    assert done.returncode == 1
    assert done.stderr.startswith("mojovm: output cannot be written: ")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("text", "status"), [("print(haed)", 1), ("xs = [1]\nprint(xs[1])", 1), ("", 0)]
)
def test_a_closed_stderr_diverts_nothing(program, text, status):
    done = shell("$M $P 2>&-", P=program(text))
    assert (done.returncode, done.stdout) == (status, "")
    assert shell("$M nowhere.mojo 2>&-").stdout == ""


def test_build_with_everything_closed(program, tmp_path):
    built = tmp_path / "a.mbc"
    assert shell("$M build $P -o $B <&- >&- 2>&-", P=program("print(1)"), B=built).returncode == 0
    succeeded(mojovm(built), "1\n")


# --- files that cannot be used, command lines that cannot be followed -----------------------------


def test_missing_file():
    misused(mojovm("run", "nowhere.mojo"), "nowhere.mojo: no such file", "check the name")


def test_folder(tmp_path):
    misused(mojovm(tmp_path), "is a folder", "name a .mojo or .mbc file")


def test_not_utf8(tmp_path):
    path = tmp_path / "latin.mojo"
    path.write_bytes(b"print(1)\nprint('\xe4')\n")
    misused(mojovm(path), "line 2 is not UTF-8", "save the file as UTF-8")
    misused(mojovm("check", path), "line 2 is not UTF-8")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable(program):
    path = program("print(1)")
    path.chmod(0)
    misused(mojovm(path), "may not be read", "permissions")


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no /dev/zero here")
def test_too_large():
    misused(mojovm("/dev/zero"), "more than 64 MiB", "keep data in other files")


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ([], "which program"),
        (["run"], "which program"),
        (["-c"], "-c needs a value"),
        (["-D"], "-D needs a value"),
        (["-D", "3=4", "-c", ""], "-D needs NAME=VALUE"),
        (["--tier=llvm", "-c", ""], "unknown tier llvm"),
        (["--fast", "a.mojo"], "unknown option --fast"),
        (["check"], "FILE"),
        (["show", "a.mojo"], "--stage"),
        (["show", "--stage=soup", "a.mojo"], "soup"),
        (["cache", "fill"], "fill"),
        (["--"], "which program"),
        (["run", "--"], "which program"),
        (["--no-cache", "--"], "which program"),
        (["chekc", "f.mojo"], "did you mean mojovm check?"),
        (["rnu", "f.mojo"], "did you mean mojovm run?"),
        (["Explain", "f.mojo"], "did you mean mojovm explain?"),
        (["help"], "mojovm --help lists the commands"),
        (["--no-cache", "check", "f.mojo"], "a command comes before its options: mojovm check"),
    ],
)
def test_misuse(arguments, word):
    misused(mojovm(*arguments), word)


@pytest.mark.parametrize(
    "arguments", [["run", "chekc"], ["--", "chekc"], ["chekc.mojo"], ["./chekc"], ["-D", "A", "x"]]
)
def test_what_is_given_as_a_file_is_no_misspelt_command(arguments):
    misused(mojovm(*arguments), "no such file; check the name and the folder")


def test_a_file_may_be_called_as_it_likes(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("chekc", "check", "-c", "--help"):
        (tmp_path / name).write_text("from sys import argv\nfor a in argv(): print(a)\n")
        succeeded(mojovm("--", name, "--", "-D"), f"{name}\n--\n-D\n")
        succeeded(mojovm("run", "--no-cache", "--", name), f"{name}\n")
    succeeded(mojovm("chekc", "x"), "chekc\nx\n")
    succeeded(mojovm("--", "-", text="print(7)"), "7\n")


def test_each_command_has_a_help_of_its_own():
    told = {name: mojovm(name, "--help").stdout for name in COMMANDS}
    assert len(set(told.values())) == len(COMMANDS)
    for name, text in told.items():
        assert text.startswith(
            "usage: mojovm [run] " if name == "run" else f"usage: mojovm {name} "
        )
        options = [line for line in text.splitlines() if line.startswith("  -")]
        assert options
        for line in options:  # the option, and what it does, in a line
            assert re.fullmatch(r"  (-\S+(,? [A-Z]\S*)?(, --\w+)?) {2,}\S.*", line), line
        for option in re.findall(r"\[?(--?[a-zA-Z]+)", text.partition("\n\n")[0]):
            assert any(option in line for line in options)
    for option in (
        "-D",
        "-c",
        "--tier",
        "--device",
        "--cluster",
        "--threads",
        "--profile",
        "--stats",
    ):
        assert f"\n  {option}" in told["run"]
        assert f"\n  {option}" in mojovm("--no-cache", "--help").stdout
    assert mojovm("run", "--no-cache", "-h").stdout == told["run"]


@pytest.mark.parametrize(
    ("variables", "colored"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": ""}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, True),
        ({"CLICOLOR_FORCE": "1"}, False),
    ],
)
def test_who_decides_on_colours(program, monkeypatch, variables, colored):
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    path = program("print(a)\n")
    for done in (mojovm(path).stderr, mojovm("check", path).stdout):
        assert ("\x1b[" in done) == colored
    assert "\x1b" not in mojovm("check", "--json", path).stdout


@pytest.mark.parametrize(
    ("variables", "colored"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_colours_on_a_terminal(program, monkeypatch, variables, colored):
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in ({"TERM": "xterm"} | variables).items():
        monkeypatch.setenv(name, value)
    ours, theirs = os.openpty()
    with open(ours, "rb", buffering=0) as terminal:
        done = subprocess.run([*MOJOVM, program("print(a)\n")], stderr=theirs, check=False)
        assert done.returncode == 1
        assert (b"\x1b[" in terminal.read(10_000)) == colored
    os.close(theirs)


def test_help_and_version():
    import mojovm as package

    succeeded(mojovm("--version"), f"mojovm {package.__version__}\n")
    for arguments in (["--help"], ["-h"], ["run", "--help"]):
        done = mojovm(*arguments)
        assert done.returncode == 0
        assert "usage: mojovm" in done.stdout
        assert "--no-cache" in done.stdout
    assert "--stage" in mojovm("show", "--help").stdout


LOOP = "t = 0\nparallel for i in range(10):\n    t += i\nprint(t)\n"


def test_why_no_device_runs_a_loop(program):
    text = LOOP.replace("t += i", "print(i)").replace("print(t)", "")
    done = mojovm("run", "--tier=opencl", program(text))
    assert (done.returncode, done.stdout) == (0, "".join(f"{i}\n" for i in range(10)))
    assert done.stderr.startswith("mojovm: not on a device: ")
    assert done.stderr.count("\n") == 1
    misused(mojovm("run", "--tier=opencl", "--device=none", program(text)), "needs a device")


@pytest.mark.parametrize("tier", ["auto", "opencl"])
def test_a_device_that_is_not_there(program, tier):
    pytest.importorskip("pyopencl", reason="needs the extra `opencl`", exc_type=ImportError)
    misused(mojovm(f"--tier={tier}", "--device=abacus", program(LOOP)), "'abacus'; there is ")
    succeeded(mojovm(f"--tier={tier}", "--device=abacus", "-c", "print(45)"), "45\n")


@pytest.mark.parametrize("option", ["--threads=", "--device=", "--tier=", "--stats=", "--profile="])
def test_attached_values_are_there(option):
    misused(mojovm("run", option, "--no-cache", "-c", "print(1)"), f"{option} needs a value")


@pytest.mark.parametrize("threads", ["x", "-1", "1000"])
def test_threads_that_cannot_be(threads):
    done = mojovm("run", f"--threads={threads}", "-c", "print(1)")
    assert done.returncode == 2
    assert "threads" in done.stderr


def test_a_terminal_that_cannot_show_a_character_is_shown_its_escape(tmp_path):
    path = tmp_path / "é\x1b.mojo"
    path.write_text("var é = 1\nprint(é, [1][5 + é], nöthing)\n")
    for encoding, name in (("ascii:strict", r"\xe9\x1b"), ("latin-1:strict", r"é\x1b")):
        environment = {**os.environ, "PYTHONIOENCODING": encoding}
        for command in ["check"], ["run"]:
            done = subprocess.run(
                [*MOJOVM, *command, path], capture_output=True, check=False, env=environment
            )
            shown = (done.stdout + done.stderr).decode("latin-1")
            assert done.returncode == 1
            assert f"{name}.mojo:2:22: error: `n" in shown
            assert "Traceback" not in shown
    path.write_text("var é = 1\nprint([é][5 + é])\n")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii:strict"}
    done = subprocess.run([*MOJOVM, path], capture_output=True, check=False, env=environment)
    assert rb'\xe9\x1b.mojo", line 2, in <script>' in done.stderr
    assert rb"    print([\xe9][5 + \xe9])" in done.stderr
    done = subprocess.run([*MOJOVM, tmp_path / "\x1b"], capture_output=True, check=False)
    assert rb"\x1b: no such file" in done.stderr
