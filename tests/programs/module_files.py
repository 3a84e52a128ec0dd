"""Programs of several files, for the tests of where modules are found and who knows files."""

from __future__ import annotations

from pathlib import Path

MAIN = "from tool import value\nprint(value())\n"


def tool(number: int) -> str:
    """The module that MAIN imports."""
    return f"fn value() -> Int:\n    return {number}\n"


def written(folder: Path, texts: dict[str, str]) -> Path:
    """Writes files into a folder."""
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder
