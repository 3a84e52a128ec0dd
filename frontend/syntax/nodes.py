"""`@node` makes the classes of the syntax tree: slots and a constructor, and nothing else."""

from __future__ import annotations

from mojovm.spec.records import fresh
from mojovm.spec.records import slotted as node

EMPTY = fresh(list)  # the default of a field that is a list of its own in every node

__all__ = ["EMPTY", "node"]
