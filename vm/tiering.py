"""Which tier runs a program: what `tiers` offers, with the cache as its store."""

from . import cache
from .machine.core import Program
from .tiers.native import NativeTier, identity


def native_tier(
    program: Program, mode: str, use_cache: bool, *, counting: bool = False
) -> NativeTier:
    """The native tier of a program, with what earlier runs compiled in this mode: "native" has
    all in one, "auto" what was hot; code that counts for a profile is kept apart."""
    about = identity() if use_cache else ""
    purpose = f"{mode} counting" if counting else mode
    key = cache.code_key(program.bytecode, f"{purpose} {about}") if about else ""
    tier = NativeTier(program, cache, key, counting=counting)
    tier.restore()
    return tier
