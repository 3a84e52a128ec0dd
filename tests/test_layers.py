"""Who may import whom. A new arrow between layers fails here first."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from . import ROOT

# Layer: where its files are, and the layers that they may import besides their own.
LAYERS = {
    "spec": ("spec", set()),
    "bytecode": ("vm/bytecode", {"spec"}),
    "machine": ("vm/machine", {"spec", "bytecode"}),
    "frontend": ("frontend", {"spec", "bytecode"}),
    "tiers": ("tiers", {"spec", "bytecode", "machine"}),
    "vm": ("vm", {"spec", "bytecode", "machine", "frontend", "tiers"}),
}
STRANGERS = {("tiers.llvm", "tiers.opencl"), ("tiers.opencl", "tiers.llvm")}

# Room of the frontend: the rooms that it may import besides itself. The files that lie in no room
# are the driver, what lowers a tree to IR, and `types` and `deep`, on which rooms may stand.
ROOMS = {
    "types": set(),
    "deep": set(),
    "source": set(),
    "syntax": {"source"},
    "ir": {"types", "source"},
    "passes": {"ir", "types", "source"},
    "emit": {"passes", "ir", "types", "source"},
}

# What only its own layer may import, because not everybody has it.
OPTIONAL = {"llvmlite": "tiers", "pyopencl": "tiers", "numpy": "tiers", "distributed": "vm"}


def files(layer: str) -> list[Path]:
    folder = ROOT / LAYERS[layer][0]
    found = sorted(folder.rglob("*.py"))
    if layer == "vm":
        inner = [ROOT / LAYERS[name][0] for name in ("bytecode", "machine")]
        found = [f for f in found if not any(f.is_relative_to(i) for i in inner)]
    return found


def package(layer: str, file: Path) -> list[str]:
    """The package, as users see it, that a file belongs to."""
    within = file.relative_to(ROOT / LAYERS[layer][0]).parent.parts
    return ["mojovm", *([] if layer == "vm" else [layer]), *within]


def imports(layer: str, file: Path) -> Iterator[tuple[int, str]]:
    """(line, absolute name) of everything that a file imports, wherever in it."""
    here = package(layer, file)
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = here[: len(here) + 1 - node.level] if node.level else []
            base = [*base, *(node.module.split(".") if node.module else [])]
            yield from ((node.lineno, ".".join([*base, alias.name])) for alias in node.names)


def layer_of(name: str) -> str | None:
    """The layer that an imported name lies in, None for other people's."""
    parts = name.split(".")
    if parts[0] != "mojovm":
        return None
    return parts[1] if len(parts) > 1 and parts[1] in LAYERS else "vm"


@pytest.mark.parametrize("layer", LAYERS)
def test_imports_point_down(layer):
    allowed = LAYERS[layer][1] | {layer}
    wrong = [
        f"{file.relative_to(ROOT)}:{line} imports {name}"
        for file in files(layer)
        for line, name in imports(layer, file)
        if (target := layer_of(name)) and target not in allowed
    ]
    assert not wrong


@pytest.mark.parametrize("layer", LAYERS)
def test_optional_libraries_stay_in_their_layer(layer):
    wrong = [
        f"{file.relative_to(ROOT)}:{line} imports {name}"
        for file in files(layer)
        for line, name in imports(layer, file)
        if OPTIONAL.get(name.split(".")[0], layer) != layer
    ]
    assert not wrong


def room_of(name: str) -> str | None:
    """The room of the frontend that an imported name lies in, None for other layers."""
    parts = name.split(".")
    if parts[:2] != ["mojovm", "frontend"]:
        return None
    return parts[2] if len(parts) > 2 and parts[2] in ROOMS else "lowering"


@pytest.mark.parametrize("room", ROOMS)
def test_imports_between_the_rooms_of_the_frontend_point_down(room):
    folder = ROOT / "frontend" / room
    inside = sorted(folder.glob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]
    assert inside
    wrong = [
        f"{file.relative_to(ROOT)}:{line} imports {name}"
        for file in inside
        for line, name in imports("frontend", file)
        if (target := room_of(name)) and target not in ROOMS[room] | {room}
    ]
    assert not wrong


def test_every_folder_of_the_frontend_is_a_room():
    folders = {f.name for f in (ROOT / "frontend").iterdir() if (f / "__init__.py").exists()}
    assert folders <= ROOMS.keys()


def test_tiers_do_not_know_each_other():
    wrong = [
        f"{file.relative_to(ROOT)}:{line} imports {name}"
        for file in files("tiers")
        for line, name in imports("tiers", file)
        for here, there in STRANGERS
        if ".".join(package("tiers", file)).startswith(f"mojovm.{here}")
        and name.startswith(f"mojovm.{there}")
    ]
    assert not wrong


def test_every_file_is_in_a_layer():
    """A folder that the table does not know would be checked by nobody."""
    known = {ROOT / folder for folder, _ in LAYERS.values()}
    for folder in ("vm", "frontend", "tiers", "spec"):
        for file in (ROOT / folder).rglob("*.py"):
            assert known & set(file.parents), file
