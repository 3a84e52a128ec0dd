"""A jitted function in another file than those that use it, for `test_jit_manners.py`."""

from __future__ import annotations

from mojovm import jit

STEP = 5


@jit
def moved(xs, i):
    return xs[i + STEP]


def helped(x):
    return x
