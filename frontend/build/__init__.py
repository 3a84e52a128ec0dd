"""Typed tree to IR. Decides nothing: what is meant was decided by `semantics`."""
