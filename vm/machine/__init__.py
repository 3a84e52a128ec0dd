"""The machine: one extension that loads bytecode and runs it."""
