"""Scripts under limits, every third of them hostile: `hostile` draws them, `scripts` runs them.
`python -m tests.soak` runs many."""
