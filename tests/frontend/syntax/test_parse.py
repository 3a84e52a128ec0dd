"""Text to tree: a case for each construct, every program there is, and the places of nodes."""

from __future__ import annotations

import pytest

from mojovm.frontend.source.files import Source
from mojovm.frontend.syntax import tree
from mojovm.frontend.syntax.parse import parse
from mojovm.frontend.syntax.show import tree_text
from tests import ROOT

from .cases import Case, outcome, read

# Folders of programs; those beside the repository are there for its developers alone.
PROGRAMS = ("spec/conformance", "examples", "bench", "../shared/seed", "../shared/oracle")


@pytest.mark.parametrize("case", read("trees.txt"), ids=str)
def test_trees_are_as_written_down(case: Case):
    assert outcome(case.program) == case.expected


@pytest.mark.parametrize("folder", PROGRAMS)
def test_every_program_parses(folder: str):
    # A program named error_… may be refused later; those with syntax errors are not counted.
    for file in sorted((ROOT / folder).rglob("*.mojo")):
        if not file.name.startswith("error_"):
            tree_text(parse(Source(str(file), file.read_text())))


def nodes(value: object) -> list[tree.Node]:
    """All nodes below a value, those that stand around others first."""
    found: list[tree.Node] = []
    if isinstance(value, tree.Node):
        found.append(value)
        value = [getattr(value, name) for name in value.FIELDS]
    if isinstance(value, (list, tuple)):
        for item in value:
            found += nodes(item)
    return found


def written(program: str, kind: type) -> list[str]:
    """The texts that the nodes of a kind are said to stand for."""
    found = nodes(parse(Source("test", program)))
    return [program[slice(*node.at)] for node in found if isinstance(node, kind)]


def test_nodes_know_their_places():
    program = 'y = (a + b) * -c.d(e, f=1)[g:h] if "i" else [j for j in k]\n'
    assert written(program, tree.Binary) == ["(a + b) * -c.d(e, f=1)[g:h]", "(a + b)"]
    assert written(program, tree.Unary) == ["-c.d(e, f=1)[g:h]"]
    assert written(program, tree.Argument) == ["e", "f=1", "g:h"]
    assert written(program, tree.Comprehension) == ["[j for j in k]"]
    assert written(program, tree.Stmt) == [program.strip()]


def test_statements_reach_to_their_last_line():
    program = "if a:\n    b\nelse:\n    c  # d\n\n\n@e\ndef f():\n    g\nh\n"
    assert written(program, tree.If) == ["if a:\n    b\nelse:\n    c"]
    assert written(program, tree.Function) == ["@e\ndef f():\n    g"]


def test_places_inside_templates_are_those_of_the_file():
    program = "y = 'é' f\"{a} {b + 'c'!r:>3}\"\n"
    assert written(program, tree.Name) == ["y", "a", "b"]
    assert written(program, tree.Hole) == ["{b + 'c'!r:>3}"]


def test_every_place_holds_those_below_it():
    for file in sorted((ROOT / "spec/conformance").rglob("*.mojo"))[::7]:
        if file.name.startswith("error_"):
            continue
        for node in nodes(parse(Source(str(file), file.read_text()))):
            for name in node.FIELDS:
                for child in nodes(getattr(node, name)):
                    assert node.at[0] <= child.at[0] <= child.at[1] <= node.at[1], (file, node)


def test_old_and_new_spellings_make_the_same_tree():
    old = "fn f(borrowed a: Int, inout b: Int, owned c: Int): pass\nalias N = 1\n"
    new = "def f(imm a: Int, mut b: Int, var c: Int): pass\ncomptime N = 1\n"
    assert outcome(old + "@parameter\nif N: pass") == outcome(new + "comptime if N: pass")
