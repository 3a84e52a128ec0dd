"""The bytecode cache: what it keeps, when it does not, and what it survives."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mojovm import cache

KEY = cache.key(b"print(1)", "a.mojo", {})
DATA = bytes(range(256)) * 40


@pytest.fixture
def folder(tmp_path, monkeypatch):
    place = tmp_path / "kept" / "mojovm"
    monkeypatch.setenv("MOJOVM_CACHE_DIR", str(place))
    return place


def test_what_is_stored_is_found(folder):
    assert cache.load(KEY) is None
    assert cache.store(KEY, DATA)
    assert cache.load(KEY) == DATA
    assert [f.name for f in folder.iterdir()] == [KEY]
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / KEY).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "other",
    [
        (b"print(2)", "a.mojo", {}),
        (b"print(1)", "b.mojo", {}),
        (b"print(1)", "a.mojo", {"N": "1"}),
        (b"print(1)", "a.mojo", {"N": "2"}),
    ],
)
def test_everything_that_matters_is_in_the_key(other):
    assert cache.key(*other) != KEY


def test_order_of_definitions_does_not_matter():
    one, other = {"A": "1", "B": "2"}, {"B": "2", "A": "1"}
    assert cache.key(b"", "", one) == cache.key(b"", "", other)


def test_an_edited_compiler_is_another(tmp_path):
    for name in cache.COMPILER:
        (tmp_path / name).mkdir(exist_ok=True)
        (tmp_path / name / "part.py").write_text("x = 1")
    before = cache.files_state(str(tmp_path))
    assert cache.files_state(str(tmp_path)) == before
    for name in cache.COMPILER:
        (tmp_path / name / "part.py").write_text("x = 12")
        after = cache.files_state(str(tmp_path))
        assert after != before
        before = after


def test_every_folder_of_the_compiler_is_known():
    package = Path(cache.__file__).parent
    rooms = ("compiling", "frontend", "spec", "bytecode", "machine", "tiers")
    files = [file for room in rooms for file in (package / room).rglob("*.py")]
    assert {file.parent for file in files} <= {package / name for name in cache.COMPILER}


def test_the_compiler_is_in_the_key(monkeypatch):
    monkeypatch.setattr(cache, "build_id", lambda: "another")
    assert cache.key(b"print(1)", "a.mojo", {}) != KEY


@pytest.mark.parametrize("at", [0, 8, 20, cache.HEADER, cache.HEADER + 100, -1])
def test_a_damaged_file_is_a_miss_and_goes(folder, at):
    cache.store(KEY, DATA)
    content = bytearray((folder / KEY).read_bytes())
    content[at] ^= 1
    (folder / KEY).write_bytes(content)
    assert cache.load(KEY) is None
    assert not (folder / KEY).exists()


@pytest.mark.parametrize("length", [0, 1, cache.HEADER - 1, cache.HEADER, cache.HEADER + 1])
def test_a_torn_file_is_a_miss(folder, length):
    cache.store(KEY, DATA)
    (folder / KEY).write_bytes((folder / KEY).read_bytes()[:length])
    assert cache.load(KEY) is None


def test_a_file_under_another_name_is_a_miss(folder):
    cache.store(KEY, DATA)
    other = cache.key(b"print(2)", "a.mojo", {})
    os.rename(folder / KEY, folder / other)
    assert cache.load(other) is None


def test_links_are_not_followed(folder, tmp_path):
    cache.store(KEY, DATA)
    os.rename(folder / KEY, tmp_path / "elsewhere")
    os.symlink(tmp_path / "elsewhere", folder / KEY)
    assert cache.load(KEY) is None


@pytest.mark.parametrize("mode", [0o777, 0o770, 0o702])
def test_a_folder_that_others_may_write_to_is_refused(folder, mode):
    cache.store(KEY, DATA)
    folder.chmod(mode)
    assert cache.load(KEY) is None
    assert not cache.store(KEY, DATA)
    assert "write" in cache.refusal()


def test_a_place_that_cannot_be_had_is_no_error(folder, monkeypatch):
    folder.parent.mkdir()
    folder.write_text("a file stands here")
    assert not cache.store(KEY, DATA)
    assert cache.load(KEY) is None
    assert cache.usage() == (0, 0)
    assert cache.refusal()
    monkeypatch.delenv("MOJOVM_CACHE_DIR")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("HOME")
    assert not cache.store(KEY, DATA)
    assert cache.refusal()


def test_the_place_follows_the_platform(monkeypatch):
    monkeypatch.delenv("MOJOVM_CACHE_DIR")
    monkeypatch.setenv("HOME", "/home/ada")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", "relative/is/ignored")
    assert cache.location() == "/home/ada/.cache/mojovm"
    monkeypatch.setenv("XDG_CACHE_HOME", "/var/caches")
    assert cache.location() == "/var/caches/mojovm"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert cache.location() == "/Users/ada/Library/Caches/mojovm".replace("/Users", "/home")


def numbered(n: int) -> str:
    return cache.key(b"%d" % n, "", {})


def test_the_size_is_bounded_and_the_unused_go_first(folder, monkeypatch):
    monkeypatch.setattr(cache, "LIMIT", 40 * len(DATA))
    monkeypatch.setattr(cache, "TIDY_TO", 30 * len(DATA))
    monkeypatch.setattr(cache, "TIDY_EVERY", 1)
    old = time.time() - 1000
    for n in range(100):
        cache.store(numbered(n), DATA)
        os.utime(folder / numbered(n), (old + n, old + n))
    files, size = cache.usage()
    assert 20 < files <= 41
    assert size <= 41 * (len(DATA) + cache.HEADER)
    assert cache.load(numbered(99)) == DATA
    assert cache.load(numbered(0)) is None


def test_use_keeps_a_file_young(folder):
    cache.store(KEY, DATA)
    old = time.time() - 10 * cache.FRESH
    os.utime(folder / KEY, (old, old))
    cache.load(KEY)
    assert (folder / KEY).stat().st_mtime > old + cache.FRESH


def test_what_a_killed_process_left_goes(folder, monkeypatch):
    monkeypatch.setattr(cache, "TIDY_EVERY", 1)
    cache.store(KEY, DATA)
    left = folder / f"{KEY}.123.456"
    fresh = folder / f"{KEY}.123.457"
    foreign = folder / "notes.txt"
    for file in (left, fresh, foreign):
        file.write_text("x")
    old = time.time() - 2 * cache.ABANDONED
    for file in (left, foreign):
        os.utime(file, (old, old))
    cache.store(numbered(1), DATA)
    assert not left.exists()
    assert fresh.exists()
    assert foreign.exists()


def test_clear_removes_our_files_only(folder):
    cache.store(KEY, DATA)
    (folder / "notes.txt").write_text("x")
    assert cache.clear() == 1
    assert [f.name for f in folder.iterdir()] == ["notes.txt"]


RACER = """
import os, random, sys
from mojovm import cache
random.seed(os.getpid())
cache.LIMIT, cache.TIDY_TO, cache.TIDY_EVERY = 60_000, 30_000, 2
bad = 0
for turn in range(400):
    n = random.randrange(12)
    key, data = cache.key(b"%d" % n, "", {}), b"%d" % n * 3000
    found = cache.load(key)
    bad += found is not None and found != data
    if found is None:
        cache.store(key, data)
print(bad)
"""


def test_many_processes_at_once_read_nothing_wrong(folder):
    racers = [
        subprocess.Popen([sys.executable, "-c", RACER], stdout=subprocess.PIPE, text=True)
        for _ in range(6)
    ]
    assert [racer.communicate()[0] for racer in racers] == ["0\n"] * 6
    assert not [f for f in folder.iterdir() if "." in f.name]
