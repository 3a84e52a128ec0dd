"""LLVM IR text to machine code, by the LLVM in llvmlite's shared library.

The passes are LLVM's own for speed level 3 without what would change a result: nothing is allowed
to contract or reassociate floats. Code is made for this very processor. On the path of a start that
compiles: of llvmlite nothing is imported, and the linker when it is needed.
"""

import atexit
import os
import sys
from _thread import allocate_lock

from ...machine.core import llvm_begin, llvm_compile, llvm_end

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .link import Linked

# Sums of floats in source order, with the rest of the loop in vectors; and conditional moves stay
# what they are: the pass that makes branches of them doubled the time of an edit distance.
# Functions begin on lines of the cache (2^6 bytes): the same product of matrices took 15 or 20 us
# by what lay ahead of it.
OPTIONS = "-force-ordered-reductions\n-x86-cmov-converter=false\n-align-all-functions=6"
# Gathered one by one: 0.21 ns an element on Zen 4, where its instruction takes 0.37.
FEATURES = "+prefer-no-gather"


# One thread compiles at a time. Those that wait here, and not inside LLVM, can still be ended.
_compiling = allocate_lock()
os.register_at_fork(after_in_child=_compiling._at_fork_reinit)  # type: ignore[attr-defined]


def library() -> str:
    """Where the library with LLVM lies; empty if there is none."""
    for finder in sys.meta_path:
        find = getattr(finder, "find_spec", None)
        spec = find("llvmlite", None) if find else None
        if spec is not None and spec.origin:
            return os.path.join(os.path.dirname(spec.origin), "binding", "libllvmlite.so")
    return ""


def begin() -> None:
    """Begins to load LLVM, beside whatever comes next; ImportError where it is not installed."""
    path = library()
    if not path:
        raise ImportError("llvmlite is not installed")
    atexit.unregister(llvm_end)
    atexit.register(llvm_end)
    llvm_begin(os.fsencode(path), OPTIONS, FEATURES)


def machine_code(text: str) -> "Linked":
    """Optimised code that may be mapped anywhere. Raises CannotLink and, like all that compile,
    RuntimeError with what LLVM says, and ImportError where there is no LLVM."""
    from .link import link

    with _compiling:
        return link(object_file(text))


def object_file(text: str) -> bytes:
    begin()
    return llvm_compile(text, "object")


def optimized(text: str) -> str:
    """The text of a module behind LLVM's passes."""
    begin()
    return llvm_compile(text, "text").decode()


def assembly(text: str) -> str:
    """Optimised code as assembly."""
    begin()
    return llvm_compile(text, "assembly").decode()
