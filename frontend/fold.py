"""Fold: cheap local optimisation. (stub)"""

from __future__ import annotations

from .ir import Function


def fold(function: Function) -> None:
    """Nothing yet."""
