"""Which tier runs a program: what `tiers` offers, with the cache as its store."""

from . import cache
from .machine.core import Program
from .tiers.native import NativeTier, identity


def native_tier(program: Program, mode: str, use_cache: bool) -> NativeTier:
    """The native tier of a program, with what earlier runs compiled in this mode: "native" has
    all in one, "auto" what was hot."""
    about = identity() if use_cache else ""
    key = cache.code_key(program.bytecode, f"{mode} {about}") if about else ""
    tier = NativeTier(program, cache, key)
    tier.restore()
    return tier
