"""Random counted loops over lists, run on every tier with arguments that lead to their edges:
`generate` draws a function, `compare` runs it. `python -m tests.loops` runs many."""
