"""Random calls with values of every kind, shared and changed in every way: each ends by a result or
an exception that says what was wrong, and nothing stays alive."""

from __future__ import annotations

import array
import contextlib
import gc
import os
import random

import numpy as np
import pytest

import mojovm

from .test_values import TEXT

COUNT = int(os.environ.get("MOJOVM_RANDOM_CALLS", "400"))
REFUSALS = (TypeError, ValueError, BufferError, IndexError, OverflowError, mojovm.MojoError)


class Treacherous:
    """A sequence that does something else while it is read."""

    def __init__(self, values, act):
        self.values, self.act = values, act

    def __len__(self):
        return len(self.values)

    def __getitem__(self, i):
        self.act()
        return self.values[i]


def fresh(m, pool, chance):
    """An object of some kind, often from the pool, or a part of one that is there."""
    kind = chance.randrange(16)
    if kind < 6 and pool:
        found = chance.choice(pool)
        if isinstance(found, mojovm.List) and len(found) and chance.random() < 0.4:
            return found[chance.randrange(len(found))]
        return found
    n = chance.randrange(5)
    dtype = chance.choice([np.float32, np.float64, np.int64, np.uint8, np.bool_, ">f4"])
    made = [
        lambda: np.ones(n, dtype),
        lambda: np.ones((n, chance.randrange(4)), dtype),
        lambda: np.arange(12, dtype=np.float64).reshape(3, 4)[:, :: chance.choice([1, 2])],
        lambda: array.array("f", range(n)),
        lambda: memoryview(bytes(n)),
        lambda: [float(i) for i in range(n)],
        lambda: [[1.0] * n, [2.0]],
        lambda: Treacherous([1.0, 2.0], lambda: act(pool, chance)),
        lambda: m.squares(n),
        lambda: m.grid(n, 2),
        lambda: m.points(n),
        lambda: m.noisy(n),
        lambda: m.Tensor(data=[1.0] * n, n=n),
        lambda: chance.choice([n, 1.5, "text", None, b"ab", float("nan"), 1 << 70, -1]),
        lambda: np.asarray(m.squares(n)),
        lambda: m.words(n),
    ]
    return chance.choice(made)()


def act(pool, chance):
    """Changes something in the pool, or lets go of it."""
    if not pool:
        return
    at = chance.randrange(len(pool))
    target = pool[at]
    with contextlib.suppress(*REFUSALS, AttributeError, RuntimeError):
        kind = chance.randrange(4)
        if kind == 0:
            del pool[at]
        elif kind == 1 and isinstance(target, mojovm.List):
            target[chance.randrange(-1, 3)] = chance.choice(pool)
        elif kind == 2:
            target.data = chance.choice([[1.0], target.data, chance.choice(pool)])
        elif kind == 3:
            repr(target)


@pytest.mark.parametrize("tier", ["interp", "native"])
@pytest.mark.parametrize("seed", range(3))
def test_random_calls(tier, seed):
    chance = random.Random(seed)
    vm = mojovm.VM(tier=tier, stdout=lambda text: None)
    m = vm.load_source(TEXT)
    other = mojovm.VM(tier=tier, stdout=lambda text: None).load_source(TEXT)
    names = [
        name for name in dir(m) if name not in ("untyped", "taken") and name[0].islower()
    ]  # what has no types is compiled for each combination of them
    pool: list = []
    for _ in range(COUNT):
        act(pool, chance)
        module = m if chance.random() < 0.9 else other
        function = getattr(module, chance.choice(names))
        with contextlib.suppress(*REFUSALS, AttributeError, RuntimeError):
            arguments = [fresh(m, pool, chance) for _ in range(len(function._parameters))]
            pool.extend(arguments)
            pool.append(function(*arguments))
        del pool[:-20]
    pool.clear()
    del function, arguments
    gc.collect()
    assert vm.stats()["live"] == 0
    assert m.squares(3) == [0.0, 1.0, 4.0]
