"""Every test ends with zero live allocations, in every machine that it made or led to."""

from __future__ import annotations

import gc
import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from weakref import WeakSet

import pytest
from hypothesis import settings

from mojovm.machine import core

from .programs.module_files import written

# A shell's background jobs ignore Ctrl-C, and so would every program that the tests start.
signal.signal(signal.SIGINT, signal.default_int_handler)

# No test is timed: how long an example takes is the computer's affair.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

machines: WeakSet = WeakSet()
leaks: list[int] = []


class Watched(core.Machine):
    """A machine that tells what it leaves behind."""

    def __init__(self, **options) -> None:
        machines.add(self)

    def live(self) -> int:
        return self.stats()["live"]

    def __del__(self) -> None:
        if self.live():
            leaks.append(self.live())


core.Machine = Watched  # before anything else has imported it


@pytest.fixture(autouse=True)
def nothing_stays_alive():
    yield
    if leaks or any(machine.live() for machine in machines):
        gc.collect()  # what a caught exception's frames still hold
    alive = [*leaks, *(machine.live() for machine in machines if machine.live())]
    leaks.clear()
    machines.clear()
    assert not alive, f"allocations left alive: {alive}"


@pytest.fixture(autouse=True, scope="session")
def private_cache(tmp_path_factory):
    """Tests neither read nor fill the cache of the user who runs them, nor have their colours."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MOJOVM_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        patch.delenv("FORCE_COLOR", raising=False)
        yield


@pytest.fixture(scope="session")
def pool() -> Iterator[ProcessPoolExecutor]:
    """Two processes that began anew."""
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as made:
        yield made


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder, which is the current one; writes modules into it."""
    monkeypatch.chdir(tmp_path)

    def write(**texts: str) -> Path:
        return written(tmp_path, {f"{name}.mojo": text for name, text in texts.items()})

    return write


@pytest.fixture
def cache(tmp_path_factory, monkeypatch):
    """A cache of this test's own."""
    place = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("MOJOVM_CACHE_DIR", str(place))
    return place
