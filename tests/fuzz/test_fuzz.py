"""A slice of each fuzzer; the commands in tests/fuzz run as many cases as there is time for."""

from __future__ import annotations

from collections import Counter

from mojovm.frontend.driver import compile_source

from . import bytecode, controlflow, pointers
from .programs import agree


def test_hostile_bytecode() -> None:
    outcomes: Counter[str] = Counter()
    for number in range(300):
        bytecode.case(f"suite/{number}", outcomes, compiled=8)
    assert min(outcomes[f"refused: {why}"] for why in ("malformed", "not verified")) > 30
    assert outcomes["verified"] > 15


def test_random_control_flow() -> None:
    outcomes: Counter[str] = Counter()
    for number in range(8):
        controlflow.case(f"suite/{number}", outcomes, variants=5)
    assert outcomes["programs"] == 8
    assert outcomes["variants verified"] > 3
    assert outcomes["ran to the end"] > 20


def test_random_pointers() -> None:
    ends = {
        pointers.run(seed, 200, tier) for seed in range(120) for tier in pointers.available()
    }  # fmt: skip
    assert {"", "freed_pointer", "outside_block"} <= ends


def test_what_asks_for_the_time_is_not_compared() -> None:
    text = "from time import perf_counter_ns\n\ndef main():\n    print(perf_counter_ns())\n"
    outcomes: Counter[str] = Counter()
    agree(compile_source(text, "clock.mojo"), [4 << 20], outcomes)
    assert outcomes == {"not compared": 1}
