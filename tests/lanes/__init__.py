"""Random programs of vectors, each with a twin that does the same with every lane by itself:
`generate` draws both, `compare` runs them on every tier. `python -m tests.lanes` runs many."""
