"""Programs as trees of statements, which the reducer takes apart."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Node:
    """A statement: one line (body None), or headers with bodies. A line may hold several."""

    parts: list[tuple[str, list[Node] | None]]


def line(text: str) -> Node:
    return Node([(text, None)])


def lines(nodes: list[Node], indent: int = 0) -> list[str]:
    """The text of a list of statements."""
    made: list[str] = []
    for node in nodes:
        for head, body in node.parts:
            made += ["    " * indent + t for t in head.split("\n")]
            if body is not None:
                made += lines(body, indent + 1) or ["    " * (indent + 1) + "pass"]
    return made
