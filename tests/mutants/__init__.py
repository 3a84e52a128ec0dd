"""Mutants of programs and random calls of the library: `mutations` and `random_calls` make them,
`judging` compiles them. `python -m tests.mutants` compiles as many as one likes."""
