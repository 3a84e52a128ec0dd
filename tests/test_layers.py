"""Who may import whom. A new arrow between layers or rooms, or a circle, fails here first.

Imports inside functions count, and so do those under `if TYPE_CHECKING`, which serve annotations
only: what knows another's type knows the other.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
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

# Room of a layer, a folder or a file that lies in none: the rooms that it may import besides
# itself. "" is the package as such.
GROUND = {"types", "rows", "deferred"}  # of the frontend: types, opcodes, what is read later
ROOMS: dict[str, dict[str, set[str]]] = {
    "frontend": {
        "": set(),
        "deep": set(),
        "rows": set(),
        "deferred": set(),
        "types": set(),
        "source": set(),
        "syntax": {"source"},
        "semantics": {"syntax", "source", "ir", *GROUND},  # ir: a program keeps what is made of it
        "ir": {"source", *GROUND},
        "build": {"semantics", "ir", *GROUND},
        "passes": {"ir", "source", *GROUND},
        "emit": {"passes", "ir", "source", *GROUND},
        "compilation": {"semantics", "build", "ir", "passes", *GROUND},
        "damage": {"semantics", "syntax", "source"},
        "guard": {"source", *GROUND},
        "driver": {
            *("compilation", "deep", "source", "syntax", "semantics", "build", "ir", "passes"),
            *("emit", "damage", "guard", *GROUND),
        },
    },
    "tiers": {
        "": set(),
        "tuning": set(),
        "units": set(),
        "reasons": set(),
        "analysis": set(),
        "llvm": {"analysis", "tuning"},
        "parallel": {"analysis", "llvm"},
        "opencl": {"analysis", "parallel"},
        "compiler": {"analysis", "llvm", "parallel", "tuning", "units"},
        "native": {"compiler", "llvm", "parallel", "tuning", "units"},
        "cost": {"native", "opencl"},
        "offer": {"cost", "opencl", "tuning"},
        "explain": {
            *("analysis", "compiler", "llvm", "offer", "opencl", "parallel", "reasons", "tuning"),
        },
    },
    "vm": {
        "": {"errors", "face", "jitted", "notebook"},
        "cache": set(),
        "dependencies": set(),
        "tiering": {"cache"},
        "start": {"tiering"},
        "report": {"start"},
        "errors": {"report"},
        "compiling": {"start", "dependencies", "report", "errors"},
        "cluster": {"start", "report", "compiling"},
        "face": {"start", "errors", "compiling", "cluster"},
        "jitted": {"errors", "compiling", "face"},
        "importer": {"start", "compiling", "face"},
        "notebook": {"start", "errors", "compiling", "face", "importer"},
        "command": {
            *("", "cache", "start", "tiering", "report", "compiling", "cluster", "face"),
        },
        "cli": {
            *("cache", "cluster", "command", "compiling", "dependencies", "report", "start"),
            "tiering",
        },
        "__main__": {"cli"},
        "document": {"", "cluster", "face", "importer", "jitted"},
    },
}

# Room of the frontend: the files of another room that it may import, and no others.
DOORS = {("build", "semantics"): {"typed", "program"}, ("semantics", "ir"): {"function"}}

# What only its own layer may import, because not everybody has it.
OPTIONAL = {"llvmlite": "tiers", "pyopencl": "tiers", "numpy": "tiers", "distributed": "vm"}

WRITTEN = "_build"  # what a build writes, which a checkout need not have

Import = tuple[int, str]  # line, absolute name


def files(layer: str) -> list[Path]:
    folder = ROOT / LAYERS[layer][0]
    found = sorted(folder.rglob("*.py"))
    if layer == "vm":
        inner = [ROOT / LAYERS[name][0] for name in ("bytecode", "machine")]
        found = [f for f in found if not any(f.is_relative_to(i) for i in inner)]
    return [f for f in found if "conformance" not in f.parts]


def module_of(file: Path) -> str:
    """The name by which a file is imported: the repository's `vm` is the package `mojovm`."""
    first, *rest = file.relative_to(ROOT).with_suffix("").parts
    parts = {"vm": ["mojovm"], "tests": ["tests"], "bench": ["bench"]}.get(first, ["mojovm", first])
    parts = [*parts, *rest]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def package_of(file: Path) -> list[str]:
    parts = module_of(file).split(".")
    return parts if file.name == "__init__.py" else parts[:-1]


@cache
def imports(file: Path) -> list[Import]:
    """All that a file imports, wherever in it."""
    return list(found_in(ast.parse(file.read_text()), package_of(file)))


def found_in(tree: ast.AST, here: list[str]) -> Iterator[Import]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = here[: len(here) + 1 - node.level] if node.level else []
            base = [*base, *(node.module.split(".") if node.module else [])]
            yield from ((node.lineno, ".".join([*base, alias.name])) for alias in node.names)


def told(file: Path, line: int, name: str) -> str:
    return f"{file.relative_to(ROOT)}:{line} imports {name}"


# --- layers ---------------------------------------------------------------------------------------


def layer_of(name: str) -> str | None:
    """The layer that an imported name lies in, None for other people's."""
    parts = name.split(".")
    if parts[0] != "mojovm":
        return None
    return parts[1] if len(parts) > 1 and parts[1] in LAYERS else "vm"


@pytest.mark.parametrize("layer", LAYERS)
def test_imports_point_down(layer):
    allowed = LAYERS[layer][1] | {layer}
    assert not [
        told(file, line, name)
        for file in files(layer)
        for line, name in imports(file)
        if (target := layer_of(name)) and target not in allowed
    ]


@pytest.mark.parametrize("layer", LAYERS)
def test_optional_libraries_stay_in_their_layer(layer):
    assert not [
        told(file, line, name)
        for file in files(layer)
        for line, name in imports(file)
        if OPTIONAL.get(name.split(".")[0], layer) != layer
    ]


def test_every_file_is_in_a_layer():
    """A folder that the table does not know would be checked by nobody."""
    known = {ROOT / folder for folder, _ in LAYERS.values()}
    for folder in ("vm", "frontend", "tiers", "spec"):
        for file in (ROOT / folder).rglob("*.py"):
            assert known & set(file.parents), file


# --- rooms ----------------------------------------------------------------------------------------


def rooms_of(layer: str) -> list[Path]:
    """The folders of a layer that hold code, and its files that lie in none."""
    folder = ROOT / LAYERS[layer][0]
    inside = {folder / file.relative_to(folder).parts[0] for file in files(layer)}
    return sorted(inside)


def room_of(layer: str, name: str) -> str | None:
    """The room of a layer that an imported name lies in, None for other layers, and for what a
    build writes."""
    if layer_of(name) != layer:
        return None
    first = 1 if layer == "vm" else 2
    parts = name.split(".")[first:]
    if parts[:1] == [WRITTEN]:
        return None
    return parts[0] if parts and parts[0] in ROOMS[layer] else ""


def inside(layer: str, room: str) -> list[Path]:
    return [file for file in files(layer) if room_of(layer, module_of(file)) == room]


@pytest.mark.parametrize("layer", ROOMS)
def test_every_room_is_known(layer):
    names = {room.stem if room.stem != "__init__" else "" for room in rooms_of(layer)}
    assert names - {WRITTEN} == ROOMS[layer].keys()


@pytest.mark.parametrize("layer", ROOMS)
def test_arrows_between_rooms_make_no_circle(layer):
    TopologicalSorter(ROOMS[layer]).prepare()


@pytest.mark.parametrize(
    ("layer", "room"), [(layer, room) for layer in ROOMS for room in ROOMS[layer]]
)
def test_imports_between_rooms_point_down(layer, room):
    allowed = ROOMS[layer][room] | {room}
    assert inside(layer, room)
    assert not [
        told(file, line, name)
        for file in inside(layer, room)
        for line, name in imports(file)
        if (target := room_of(layer, name)) is not None and target not in allowed
    ]


@pytest.mark.parametrize(("room", "other"), DOORS)
def test_a_room_uses_only_the_doors_of_another(room, other):
    """Building decides nothing: it knows the typed tree, not what found the types. Semantics emits
    nothing: it knows the type of what others make."""
    start = f"mojovm.frontend.{other}"
    used = {
        name.removeprefix(start).split(".")[1]
        for file in inside("frontend", room)
        for _, name in imports(file)
        if name.startswith(f"{start}.")
    }
    assert used == DOORS[room, other]


# --- circles --------------------------------------------------------------------------------------


def test_no_files_import_each_other_in_a_circle():
    every = [file for layer in LAYERS for file in files(layer)]
    every += [
        file for folder in ("tests", "bench") for file in sorted((ROOT / folder).rglob("*.py"))
    ]
    modules = {module_of(file) for file in every}

    def file_of(name: str) -> str:
        """Of an imported name: itself a file, or what a file has."""
        return name if name in modules else name.rpartition(".")[0]

    arrows = {
        module_of(file): {file_of(name) for _, name in imports(file)} & modules for file in every
    }
    try:
        TopologicalSorter({m: ways - {m} for m, ways in arrows.items()}).prepare()
    except CycleError as found:
        pytest.fail(" <- ".join(found.args[1]))
