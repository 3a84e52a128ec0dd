"""Which tier runs a program: what `tiers` offers, with the cache as its store."""

from . import cache
from .machine.core import Program
from .tiers.native import NativeTier, identity
from .tiers.tuning import WORTH_ASKING

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from .tiers.offer import Offer


class Tiers:
    """What runs a program faster than the interpreter: native code, and a device, if its parallel
    loops are offered to one."""

    def __init__(self, native: NativeTier, offer: "Offer | None" = None) -> None:
        self.native = native
        self.offer = offer


def tiers_of(
    program: Program,
    mode: str,
    use_cache: bool,
    *,
    device: str = "none",
    counting: bool = False,
    metered: bool = False,
) -> Tiers:
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
    if device == "none" or not program.bodies:
        return Tiers(tier)
    from .tiers.offer import Offer

    always = mode == "opencl"
    offer = Offer(program.bytecode, cache if use_cache else None, device, always=always)
    for index in program.bodies:
        program.divert(index, offer.to(index), 0 if always else WORTH_ASKING)
    return Tiers(tier, offer)
