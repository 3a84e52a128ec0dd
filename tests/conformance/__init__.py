"""Programs that say what they do: `programs` finds and reads them, `judge` runs them on every tier.
`python -m tests.conformance` tries all of them, or those that it is given."""
