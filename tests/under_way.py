"""Runs that something happens to while they are under way: whoever waits for that waits for the
event, however busy the computer is. How promptly they end is measured in processor time."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
HANGS = 120  # seconds after which whatever is waited for will not come
LEAD = 0.03  # seconds from the call's beginning, for it to come to where it is at work


def until(happened: Callable[[], object]) -> None:
    """Waits for something that another thread or process does."""
    end = time.monotonic() + HANGS
    while not happened():
        assert time.monotonic() < end, "what is waited for does not come"
        time.sleep(0.001)


def meanwhile(act: Callable[[], object], call: Callable[[], T], lead: float = LEAD) -> T:
    """What a call gives or raises, while another thread does something once that has begun."""
    caller, over = threading.get_ident(), threading.Event()

    def under_way() -> T:
        return call()

    def begun() -> bool:
        frame = sys._current_frames().get(caller)
        while frame is not None and frame.f_code is not under_way.__code__:
            frame = frame.f_back
        return frame is not None

    def work() -> None:
        until(lambda: begun() or over.is_set())
        over.wait(lead)
        act()

    thread = threading.Thread(target=work)
    thread.start()
    try:
        return under_way()
    finally:
        over.set()
        thread.join()


def press(signal: int) -> Callable[[], None]:
    """Sends this process a signal."""
    return lambda: os.kill(os.getpid(), signal)
