"""Makes a failing program smaller while it fails in the same way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from .compare import Failure, failure_of
from .nodes import Node, lines


def reduced(
    nodes: list[Node], failure: Failure, tiers: Sequence[str], tries: int = 1500
) -> list[Node]:
    """The program without every statement that the failure does not need."""
    apart = [tier for tier in tiers[1:] if failure.kind.startswith(tier)]
    needed = [tiers[0], *apart[:1]]  # the others would take time only

    def fails(less: list[Node]) -> bool:
        found = failure_of("\n".join(lines(less)), needed)
        return found is not None and found.kind == failure.kind

    return smaller(nodes, fails, tries)


def smaller(nodes: list[Node], fails: Callable[[list[Node]], bool], tries: int) -> list[Node]:
    """What is left of a program when nothing more can go without its ceasing to fail."""
    going = True
    while going and tries > 0:
        going = False
        for less in variants(nodes):
            tries -= 1
            if tries <= 0:
                break
            if fails(less):
                nodes, going = less, True
                break
    return nodes


def variants(nodes: list[Node]) -> Iterator[list[Node]]:
    """The program with something less: big pieces first."""
    size = len(nodes)
    step = size
    while step >= 1:
        for i in range(0, size, step):
            if i + step <= size or step == 1:
                gone = nodes[i : i + step]
                if not any(head.startswith("‹¦main") for n in gone for head, _ in n.parts):
                    yield nodes[:i] + nodes[i + step :]
        step //= 2
    for i, node in enumerate(nodes):
        before, after = nodes[:i], nodes[i + 1 :]
        for j, (head, body) in enumerate(node.parts):
            if body is None:
                if "\n" in head:
                    for k, _ in enumerate(head.split("\n")):
                        kept = [t for n, t in enumerate(head.split("\n")) if n != k]
                        yield [*before, Node([("\n".join(kept), None)]), *after]
                continue
            if not any(word in head for word in ("fn", "def", "struct")):
                yield before + body + after
            if j:
                yield [*before, Node(node.parts[:j] + node.parts[j + 1 :]), *after]
            for smaller in variants(body):
                parts = [*node.parts[:j], (head, smaller), *node.parts[j + 1 :]]
                yield [*before, Node(parts), *after]
