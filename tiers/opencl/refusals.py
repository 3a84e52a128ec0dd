"""Why a parallel loop cannot go to a device, where, and what to change."""

from __future__ import annotations

from ...spec.records import frozen

# By key: what is the case, and the remedy, which may be empty.
TEXTS: dict[str, tuple[str, str]] = {
    "form": ("it has not the form of a body that the compiler makes", ""),
    "recursion": ("`{name}` calls itself, and a device has no stack", "use a loop"),
    "size": ("with the functions that it calls it is too large for a kernel", "divide it"),
    "row": ("`{name}` is done by the machine alone", "do it ahead of the loop or behind it"),
    "library": (
        "`{name}` is computed by the host's library",
        "use one of the functions that are computed alike everywhere",
    ),
    "string": ("it works on strings", "do that ahead of the loop or behind it"),
    "recursive_type": ("a list of `{name}` contains itself", "give each kind of node its list"),
    "list_inside": (
        "it reads a list inside a list that the turn itself has made",
        "keep the inner list in a variable of its own until it is appended",
    ),
    "list_moved": (
        "it changes a list inside a list that all turns share",
        "assign its elements one by one",
    ),
    "list_shared": (
        "it uses the list that the turns append to otherwise than by appending",
        "",
    ),
    "two_lists": (
        "a second list begins while one that it may be exchanged with is not finished",
        "finish one list before the next, or give each a variable of its own",
    ),
    "count": (
        "how much a turn appends depends on what it has written before",
        "decide it by what the turn reads from outside",
    ),
    "half": ("it reduces a Float16, which is computed with as Float32", "reduce a Float32"),
    "f64": ("it computes with Float64, which {device} does not have", "use Float32"),
    "rounding": (
        "{device} does not round the division and square root of Float32 correctly",
        "",
    ),
    "denormals": ("{device} takes the smallest Float32 numbers for 0", ""),
}


@frozen
class Refusal:
    """One reason, and the instruction that it is about: a function and a word in it, -1 for its
    beginning."""

    key: str
    function: int
    word: int
    name: str = ""

    @property
    def text(self) -> str:
        return TEXTS[self.key][0].format(name=self.name, device=self.name)

    @property
    def remedy(self) -> str:
        return TEXTS[self.key][1]
