"""A program with plugins: each file in `installed/` is one, and has only what it was granted.

A plugin is a Mojo file with a function `changed(text: String) -> String`. It runs in a sandbox with
a VM of its own; one that is broken, or reaches for more, is left out and the reason is told.
"""

from collections.abc import Callable
from pathlib import Path

import mojovm

FOLDER = Path(__file__).parent / "installed"
GRANTED = {"stamp": {"clock"}}  # what the owner of the program allows, by plugin
LIMITS = mojovm.Limits(seconds=2, memory=1_000_000, output=1000)


def loaded(path: Path) -> Callable[[str], str]:
    """The function of a plugin; raises MojoError, or AttributeError if there is none."""
    allow = GRANTED.get(path.stem, ())
    clock = 60_000_000_000 if "clock" in allow else None  # nanoseconds: the same in each run
    vm = mojovm.VM(limits=LIMITS, sandbox=True, allow=allow, clock=clock)
    return vm.load(path).changed


def apply(text: str) -> str:
    """The text as the plugins make it, one after the other by name."""
    for path in sorted(FOLDER.glob("*.mojo")):
        try:
            change = loaded(path)
            text = change(text)
        except mojovm.CompileError as error:
            print(f"{path.name} is left out: {error.diagnostics[0].message}")
        except (mojovm.MojoError, AttributeError) as error:
            print(f"{path.name} is left out: {error}")
        else:
            print(f"{path.name}: {change.__doc__} {text!r}")
    return text


if __name__ == "__main__":
    print(apply("hello from   a plugin"))
