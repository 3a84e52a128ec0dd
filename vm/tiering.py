"""Which tier runs a program: what `tiers` offers, with the cache as its store."""

from . import cache
from .cli import Usage
from .machine.core import Program
from .tiers.native import NativeTier, identity
from .tiers.tuning import WORTH_ASKING


def native_tier(
    program: Program,
    mode: str,
    use_cache: bool,
    *,
    device: str = "none",
    counting: bool = False,
    metered: bool = False,
) -> NativeTier:
    """The native tier of a program, with what earlier runs compiled in this mode: "native" and
    "opencl" have all in one, "auto" what was hot; code that counts for a profile, or against fuel,
    is kept apart.
    Unless `device` is "none", parallel loops are offered to that: all with "opencl", else those
    that are long enough."""
    about = identity() if use_cache else ""
    purpose = "native" if mode == "opencl" else mode
    if counting:
        purpose += " counting"
    if metered:
        purpose += " metered"
    key = cache.code_key(program.bytecode, f"{purpose} {about}") if about else ""
    tier = NativeTier(program, cache, key, counting=counting, metered=metered)
    tier.restore()
    if device != "none" and program.bodies:
        from .tiers.offer import Offer

        always = mode == "opencl"
        tier.offer = Offer(program.bytecode, cache if use_cache else None, device, always=always)
        for index in program.bodies:
            program.divert(index, tier.offer.to(index), 0 if always else WORTH_ASKING)
    return tier


def check_device(name: str) -> None:
    """Usage if there are devices, but none is called so; that there is none, the tier will tell."""
    from .tiers.opencl.device import find
    from .tiers.opencl.failures import Unavailable, Unknown

    try:
        find(name)
    except Unknown as problem:
        raise Usage(str(problem)) from None
    except Unavailable:
        return
