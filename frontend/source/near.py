"""Names that are meant where another one was written."""

from __future__ import annotations

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 60  # letters of a name that somebody may have misspelt


def suggestion(name: str, known: Iterable[str], otherwise: str = "", mark: str = "") -> str:
    """The remedy for a name that does not exist: the nearest one that does, if one is near."""
    near = nearest(name, known)
    return f"did you mean `{mark}{near}`?" if near else otherwise


def nearest(name: str, known: Iterable[str]) -> str:
    """The one of some names that another one is nearest to; empty if none is near."""
    if len(name) > LONGEST:
        return ""
    from difflib import get_close_matches

    near = near_words(name, known)
    if not near and len(name) > 2:
        near = get_close_matches(name, sorted(known), 1, 0.65)
    return near[0] if near else ""


def near_words(name: str, known: Iterable[str]) -> list[str]:
    """Those that a name is a slip of, first those with the same letters."""
    letters = sorted(name)
    near = [other for other in known if is_slip(name, other)]
    return sorted(near, key=lambda other: (sorted(other) != letters, other))


def is_slip(written: str, meant: str) -> bool:
    """Whether one letter is missing, too many or wrong, or two are exchanged. Of a short word,
    nearly every other one would be a slip: there, only the last counts."""
    if written == meant:
        return False
    start, most = 0, min(len(written), len(meant))
    while start < most and written[start] == meant[start]:
        start += 1
    end = 0
    while end < most - start and written[-1 - end] == meant[-1 - end]:
        end += 1
    a, b = written[start : len(written) - end], meant[start : len(meant) - end]
    if len(a) == 2 and a == b[::-1]:
        return True
    return len(a) <= 1 and len(b) <= 1 and most > 2
