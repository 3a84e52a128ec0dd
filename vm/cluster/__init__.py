"""Parallel loops on a cluster: one side sends turns, the other runs them."""
