"""Random parallel loops, run on every tier and by several numbers of threads: `generate` draws
functions, `compare` runs them. `python -m tests.parallel` runs many."""
