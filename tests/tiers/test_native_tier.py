"""The native tier itself: what it compiles when, what it keeps, and that a program runs on whatever
becomes of compiling."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from functools import cache

import pytest

from mojovm import cache as disk
from mojovm.bytecode.binary import encode
from mojovm.frontend.driver import compile_source
from mojovm.machine import core
from mojovm.start import choose_tier
from mojovm.tiering import tiers_of
from mojovm.tiers import tuning
from mojovm.tiers.native import NativeTier
from tests.commands import mojovm
from tests.runs import needs_llvm, prepared, watched
from tests.under_way import HANGS, meanwhile, until

TEXT = """
fn square(i: Int) -> Int:
    return i * i % 1000

fn work(n: Int) -> Int:
    var xs: List[Int] = []
    for i in range(n):
        xs.append(square(i))
    var total = 0
    for x in xs:
        total = total * 3 + x
    return total

print(work(1000))
"""


@cache
def compiled(text: str = TEXT) -> tuple[bytes, int]:
    code = compile_source(text, "tier.mojo", library=True)
    return encode(code), code.entry


@cache
def output(text: str = TEXT) -> str:
    data, entry = compiled(text)
    return watched(core.Program(data), entry).output


class Kept(dict):
    """A store in memory."""

    def load(self, key: str) -> bytes | None:
        return self.get(key)

    def store(self, key: str, data: bytes) -> bool:
        self[key] = data
        return True


def fresh(store: Kept | None = None) -> tuple[core.Program, NativeTier]:
    """The program, and its tier, which does not keep it."""
    program = core.Program(compiled()[0])
    return program, NativeTier(program, store, "key")


def runs(program: core.Program) -> bool:
    seen = watched(program, compiled()[1])
    return (seen.output, seen.fault, seen.live) == (output(), "", 0)


def turns(program: core.Program) -> int:
    """What the interpreter counted."""
    return sum(turns for _, loops in program.counts() for _, turns in loops)


# --- native code is what runs ---------------------------------------------------------------------


@needs_llvm
def test_native_code_is_what_runs():
    """Else everything that compares tiers would compare the interpreter with itself."""
    data, entry = compiled(TEXT.replace("(1000)", "(2_000_000)"))
    for tier, interpreted in (("interp", True), ("native", False), ("auto", False)):
        program, _ = prepared(data, tier)
        watched(program, entry)
        assert (turns(program) > 1_000_000) == interpreted


# --- what is kept ---------------------------------------------------------------------------------


@needs_llvm
def test_the_next_run_compiles_nothing():
    store = Kept()
    program, first = fresh(store)
    assert not first.restore()
    first.compile_all()
    again, second = fresh(store)
    assert second.restore()
    second.compile_all()
    assert (second.compilations, second.failures) == ([], [])
    assert second.restored == sum(len(entries) for _, entries in first.parts) > 0
    assert runs(again)
    assert turns(again) == 0
    assert runs(program)


@needs_llvm
def test_what_was_hot_is_kept_and_added_to():
    store = Kept()
    program, first = fresh(store)
    program.watch(first.compile_hot, calls=100, turns=100)
    assert runs(program)
    again, second = fresh(store)
    assert second.restore()
    assert second.known == first.known
    second.compile_all()
    assert second.compilations
    once_more, third = fresh(store)
    assert third.restore()
    assert third.known == second.known
    for each in (again, once_more):
        assert runs(each)


@needs_llvm
def test_what_is_cut_off_is_not_used():
    store = Kept()
    program, tier = fresh(store)
    tier.compile_all()
    whole = store["key"]
    for length in (*range(40), *range(40, len(whole), 101), len(whole) - 1):
        store["key"] = whole[:length]
        program, tier = fresh(store)
        assert not tier.restore()
        assert len(tier.failures) == 1
        assert runs(program)


@needs_llvm
@pytest.mark.parametrize("junk", [b"", b"\0" * 99, b"\xff" * 99, b"\1\0\0\0" * 99, os.urandom(999)])
def test_junk_is_not_used(junk):
    program, tier = fresh(Kept(key=junk))
    tier.restore()
    assert tier.restored == 0
    tier.compile_all()
    assert tier.installed
    assert runs(program)


def cached_tier(data: bytes, mode: str = "native") -> NativeTier:
    """A tier with the cache on disk, of a program that lives as long as the test."""
    programs.append(core.Program(data))
    return tiers_of(programs[-1], mode, True).native


programs: list[core.Program] = []


@pytest.fixture(autouse=True)
def forget_programs():
    yield
    programs.clear()


@needs_llvm
def test_damaged_files_are_not_used(tmp_path, monkeypatch):
    monkeypatch.setenv("MOJOVM_CACHE_DIR", str(tmp_path))
    data = compiled()[0]
    cached_tier(data).compile_all()
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    assert cached_tier(data).restored
    for at in range(0, len(whole), len(whole) // 50):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert not cached_tier(data).restored
    file.write_bytes(whole[:-1])
    assert not cached_tier(data).restored
    other = file.with_name("0" * len(file.name))
    other.write_bytes(whole)
    assert disk.load(other.name) is None  # an entry under a foreign name


@needs_llvm
def test_the_key_follows_what_code_depends_on(tmp_path, monkeypatch):
    monkeypatch.setenv("MOJOVM_CACHE_DIR", str(tmp_path))
    data = compiled()[0]
    keys = {
        cached_tier(data).key,
        cached_tier(compiled(TEXT + "\n")[0]).key,
        cached_tier(compiled(TEXT.replace("i * i", "i + i"))[0]).key,
        cached_tier(data, "auto").key,
    }
    assert len(keys) >= 3
    assert cached_tier(data).key == cached_tier(data).key
    monkeypatch.setattr("mojovm.tiers.native.cpu_identity", lambda: b"another processor")
    assert cached_tier(data).key not in keys
    assert tiers_of(programs[0], "native", False).native.store is None


@needs_llvm
def test_a_cache_that_cannot_be_written(tmp_path, monkeypatch):
    monkeypatch.setenv("MOJOVM_CACHE_DIR", "/proc/nowhere")
    tier = cached_tier(compiled()[0])
    tier.compile_all()
    assert tier.installed
    assert not tier.failures
    assert runs(programs[0])


# --- beside the run -------------------------------------------------------------------------------

LONG = """
var total = 0
for i in range(1 << 62):
    total = total ^ (i * 7)
    if i % 10_000_000 == 0:
        print(i, flush=True)
"""


@needs_llvm
def test_a_long_loop_becomes_native_in_its_first_turn():
    data, entry = compiled(LONG)
    program = core.Program(data)
    tier = NativeTier(program)
    program.watch(tier.promote, calls=500, turns=4000)
    said: list[str] = []
    machine = core.Machine(stdout=said.append)

    def interpreted() -> int:
        """Turns that the interpreter makes of ten million."""
        began, before = len(said), turns(program)
        until(lambda: len(said) > began + 1)
        return turns(program) - before

    def wait() -> None:
        until(lambda: tier.installed)
        until(lambda: interpreted() == 0)  # the interpreter has left it
        machine.interrupt()

    with pytest.raises(core.Fault, match="interrupted"):
        meanwhile(wait, lambda: machine.run(program, entry))
    assert tier.installed
    assert not tier.failures


@needs_llvm
def test_a_loop_that_is_native_is_so_from_the_first_turn_of_each_run_on():
    text = TEXT.replace("work(1000)", "work(100)")
    data, entry = compiled(text + "for i in range(100):\n    _ = work(1000)\n")
    program = core.Program(data)
    work = program.function_names.index("work")
    tier = NativeTier(program)
    tier.compile([(work, word) for word, _ in program.counts()[work][1]])
    core.Machine(stdout=lambda text: None).run(program, entry)
    calls, loops = program.counts()[work]
    assert calls == 101
    assert sum(count for _, count in loops) < 30_000  # a period before the first, then one each


@needs_llvm
@pytest.mark.parametrize("beside", [False, True])
def test_what_an_earlier_run_compiled_is_looked_for(tmp_path, monkeypatch, beside):
    monkeypatch.setenv("MOJOVM_CACHE_DIR", str(tmp_path))
    data, entry = compiled(TEXT + "print(work(30_000))\nprint(work(2))\n")
    restored = []
    for _ in range(2):
        program = core.Program(data)
        tiers = choose_tier(program, "auto", True, beside=beside)
        core.Machine(stdout=lambda text: None).run(program, entry)
        until(lambda made=tiers: made and (made[0].native.restored or made[0].native.parts))
        tiers[0].native.finish()
        restored.append(tiers[0].native.restored)
    assert restored[0] == 0 < restored[1]


@needs_llvm
def test_two_machines_on_one_program():
    data, entry = compiled()
    for _ in range(5):
        program = core.Program(data)
        tier = NativeTier(program)
        program.watch(tier.promote, calls=10, turns=10)
        seen = []
        threads = [
            threading.Thread(target=lambda p=program, s=seen: s.extend(watched(p, entry).output
                                                                       for _ in range(20)))
            for _ in range(3)
        ]  # fmt: skip
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert seen == [output()] * 60
        assert not tier.failures


@needs_llvm
def test_a_fork_after_native_code_has_run():
    data, entry = compiled()
    program, _ = prepared(data, "native")
    machine = core.Machine(stdout=lambda text: None)
    machine.run(program, entry)
    # what another thread was compiling when the process forked is locked in the child for good
    endless, _ = prepared(compiled("while True:\n    pass\n")[0], "native")
    child = os.fork()
    if child == 0:
        signal.alarm(HANGS)
        status = 9
        try:
            machine.run(program, entry)
            again = core.Machine(seconds=0.05)
            try:
                again.run(endless, 0)
            except core.Fault as fault:  # the child has a thread that looks at the time, too
                status = 0 if fault.name == "deadline" and runs(program) else 8
        finally:
            os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert runs(program)


@needs_llvm
def test_a_fork_while_something_is_compiled():
    """The child cannot wait for the thread that compiles: it has none."""
    _, tier = fresh()
    tier._lock.acquire()
    child = os.fork()
    if child == 0:
        signal.alarm(HANGS)
        tier.close()
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    tier._lock.release()


# --- without LLVM ---------------------------------------------------------------------------------


def without_llvm(monkeypatch) -> None:
    monkeypatch.setattr("mojovm.tiers.llvm.build.library", lambda: "")


@pytest.mark.parametrize("mode", ["all", "hot"])
def test_where_there_is_no_llvm(monkeypatch, mode):
    without_llvm(monkeypatch)
    program, tier = fresh()
    if mode == "all":
        tier.compile_all()
    else:
        program.watch(tier.compile_hot, calls=1, turns=1)
    assert runs(program)
    assert not tier.installed
    assert len(tier.failures) == 1
    assert "LLVM" in tier.failures[0]


@needs_llvm
@pytest.mark.parametrize("error", [RuntimeError("no"), MemoryError(), KeyError("x"), OSError()])
def test_a_compilation_that_fails(monkeypatch, error):
    from mojovm.tiers.compiler import Compiler

    def fail(*arguments, **options) -> None:
        raise error

    monkeypatch.setattr(Compiler, "compile", fail)
    for mode in ("all", "hot"):
        program, tier = fresh()
        if mode == "all":
            tier.compile_all()
        else:
            program.watch(tier.compile_hot, calls=1, turns=1)
        assert runs(program)
        assert not tier.installed
        assert type(error).__name__ in tier.failures[0]


@needs_llvm
def test_functions_that_are_too_long_stay(monkeypatch):
    monkeypatch.setattr(tuning, "FUNCTION_WORDS", 3)
    program, tier = fresh()
    tier.compile_all()
    assert runs(program)
    assert "more than 3 words" in tier.failures[0]


PATIENT = f"""
from mojovm.tiers import tuning

tuning.PATIENCE, tuning.FINISH_SECONDS = 0.0, {HANGS}.0
"""


def test_the_command_goes_on_without_llvm(tmp_path):
    """The package is hidden from the process by one of the same name without the library; a run
    that ends before compiling has begun waits until that has failed."""
    (tmp_path / "llvmlite").mkdir()
    (tmp_path / "llvmlite" / "__init__.py").touch()
    (tmp_path / "sitecustomize.py").write_text(PATIENT)
    path = os.pathsep.join(filter(None, [str(tmp_path), os.environ.get("PYTHONPATH")]))
    environment = {**os.environ, "PYTHONPATH": path}
    program, stats = tmp_path / "program.mojo", tmp_path / "stats.json"
    text = TEXT.replace("(1000)", "(10_000_000)")  # hot, and long enough
    program.write_text(text)
    for tier in ("native", "auto"):
        done = mojovm("run", "--tier", tier, "--stats", stats, "--no-cache", program,
                      env=environment)  # fmt: skip
        assert (done.returncode, done.stdout, done.stderr) == (0, output(text), "")
        (why,) = json.loads(stats.read_text())["native"]["failures"]
        assert "LLVM is not to be had" in why
        assert str(tmp_path) in why


HELD = """
import ctypes, os, sys, threading, time
from mojovm import cli

def hold(program):
    turns = lambda: sum(count for _, loops in program.counts() for _, count in loops)
    while turns() < 100_000:  # what is asked at the first hot loop needs the lock
        time.sleep(0.001)
    ctypes.PyDLL(None).usleep(60_000_000)
    os._exit(9)

def watch(program, *arguments, **options):
    threading.Thread(target=hold, args=(program,), daemon=True).start()
    if sys.argv[1] == "watched":
        wake = lambda: program.wake_by(os.pipe()[1])
        program.watch(wake, calls=500, turns=4000)
    return []

cli.choose_tier = watch
cli.run(cli.parse(sys.argv[2:]))
"""

LATE = """
def mix(n: Int) -> Int:
    var total = 0
    for i in range(n):
        total = total ^ (i * 7)
    return total


def main():
    var total = mix(10_000_000)
    for i in range(1_000_000):
        total = total ^ (i * 5)
    print(total)
"""


@pytest.mark.parametrize("watched", ["watched", "alone"])
def test_a_run_ends_while_another_thread_has_pythons_lock(tmp_path, watched):
    """Neither what becomes hot nor a look for signals waits for it."""
    path = tmp_path / "late.mojo"
    path.write_text(LATE)
    done = subprocess.run(
        [sys.executable, "-c", HELD, watched, "--no-cache", str(path)],
        capture_output=True, text=True, timeout=HANGS, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "72085376\n"), done.stderr
