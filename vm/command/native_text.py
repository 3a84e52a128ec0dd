"""`mojovm show` for the stages of native code."""

from __future__ import annotations

from ..bytecode.code import Code
from ..report import texts_of, written_name
from ..start import Usage

STAGES = ("llvm", "llvm-optimized", "asm")


def native_text(data: bytes, source: bytes, stage: str, name: str) -> str:
    """The native code of a program's functions, or of those called `name`."""
    from ..bytecode.binary import decode
    from ..tiers.analysis.places import Places

    try:
        from ..tiers.llvm.listing import listing
    except (ImportError, OSError) as problem:
        raise Usage(f"LLVM is not to be had: {problem}; pip install llvmlite") from None
    code = decode(data)
    return listing(code, Places(code, texts_of(code, source)), stage, chosen(code, name))


def chosen(code: Code, name: str) -> list[int]:
    """The functions called `name` in the source, or all."""
    names = {i: written_name(function.name) for i, function in enumerate(code.functions)}
    wanted = [i for i, each in names.items() if name in ("", each)]
    if not wanted:
        known = ", ".join(sorted(set(names.values())))
        raise Usage(f"there is no compiled function {name}; there is {known}")
    return wanted
