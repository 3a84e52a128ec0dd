"""Parallel loops: which turns may be divided, and what each reaches."""
