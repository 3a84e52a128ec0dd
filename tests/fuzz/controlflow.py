"""Random control-flow graphs of bytecode over lists, strings and structs.

    python -m tests.fuzz.controlflow --count 2000 --seed 1

Each program obeys the ownership rules, so it must be verified; then it is run, with enough memory
and with too little in several places, so that traps happen wherever one may. Nothing may stay
allocated. Some variants of each, changed at random and given fitting drop maps, are run if they are
verified. The program and some of its variants are run on every tier, too: they must show the same.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from copy import deepcopy

from mojovm.bytecode.verify import VerifyError, verify

from .bytecode import label_safe_swap, moved_words, opcode, operand
from .drop_maps import fill_drop_maps
from .growth import grow
from .programs import Found, agree, run
from .workers import main

CHANGES = (operand, operand, operand, opcode, label_safe_swap, moved_words)
VARIANTS = 20
COMPARED = 5  # one in so many variants runs on every tier


def case(seed: str, outcomes: Counter[str], variants: int = VARIANTS) -> None:
    """One program and its variants."""
    chance = random.Random(seed)
    code = grow(chance)
    try:
        fill_drop_maps(code)
        verify(code)
    except VerifyError as error:
        raise Found(f"grown by the rules, but refused: {error}") from None
    outcomes["programs"] += 1
    outcomes["instructions"] += sum(len(f.words) // 4 for f in code.functions)
    run(code, outcomes, memory_limit=4 << 20, seconds=0.5)
    for _ in range(4):
        run(code, outcomes, memory_limit=chance.randint(1, 3000))
    agree(code, [4 << 20, *(chance.randint(1, 3000) for _ in range(4))], outcomes)
    for number in range(variants):
        variant = deepcopy(code)
        for _ in range(chance.choice((1, 1, 2, 4))):
            chance.choice(CHANGES)(chance, variant)
        try:
            fill_drop_maps(variant)
            verify(variant)
        except VerifyError:
            outcomes["variants refused"] += 1
            continue
        outcomes["variants verified"] += 1
        run(variant, outcomes, memory_limit=4 << 20, seconds=0.5)
        run(variant, outcomes, memory_limit=chance.randint(1, 3000))
        if number % COMPARED == 0:
            agree(variant, [4 << 20, chance.randint(1, 3000)], outcomes)


if __name__ == "__main__":
    sys.exit(main(case, "Random control-flow graphs of verified bytecode"))
