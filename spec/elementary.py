"""The elementary functions: one implementation for all tiers, as terms. Needs terms and the
modules `elementary_*.py`, which hold the functions and say how each works.

`elementary(name, a, …)` is a function of f64 or f32 arguments as a term of that type. One for f32
is given the value in f64 and rounds once, at its end. All are built of additions, multiplications
(fused too), divisions, selections and operations on bits that every tier has and computes alike:
no branch, no table, so that loops over them vectorise and kernels may have them. `NUMERICS.md`
says how far from the exact result they are.
"""

from __future__ import annotations

from collections.abc import Callable

from . import elementary_circular as circular
from . import elementary_exponential as exponential
from . import elementary_inverse as inverse
from . import elementary_logarithm as logarithm
from . import elementary_power as power
from .terms import Term, convert

_HOMES = {
    exponential: "exp exp2 expm1 sinh cosh tanh",
    logarithm: "log log2 log10 log1p asinh acosh atanh",
    power: "pow cbrt hypot",
    circular: "sin cos tan",
    inverse: "asin acos atan atan2",
}

# The function for f64 and the one that f32 uses.
FUNCTIONS: dict[str, tuple[Callable[..., Term], Callable[..., Term]]] = {
    name: (getattr(module, name), getattr(module, f"{name}_single"))
    for module, names in _HOMES.items()
    for name in names.split()
}


def elementary(name: str, *arguments: Term) -> Term:
    double, single = FUNCTIONS[name]
    if arguments[0].type == "f64":
        return double(*arguments)
    return convert(single(*(convert(argument, "f64") for argument in arguments)), "f32")
