"""Runs a random program of vectors and its twin of lanes; tells the first difference."""

from __future__ import annotations

from collections.abc import Sequence

from mojovm.bytecode.binary import encode
from mojovm.bytecode.verify import verify
from mojovm.compiling.evaluator import evaluator
from mojovm.frontend.driver import compile_source
from tests.runs import run

from .generate import Lanes


class Different(Exception):
    """What a program shows is not what its twin does, or not the same on every tier."""


def program_of(seed: int) -> tuple[str, str]:
    return Lanes(seed).program()


def output(text: str, tier: str) -> str:
    code = compile_source(text, "lanes.mojo", evaluate=evaluator())
    verify(code)
    seen = run(encode(code), code.entry, tier)
    return seen.output + seen.fault + ("" if not seen.live else f"{seen.live} alive")


def case(seed: int, tiers: Sequence[str]) -> None:
    """Raises Different."""
    vectors, lanes = program_of(seed)
    wanted = output(lanes, "interp")
    for tier in tiers:
        found = output(vectors, tier)
        if found != wanted:
            raise Different(f"{tier}:\n{vectors}\ngives\n{found}\nand by lanes\n{lanes}\n{wanted}")
