"""Source text to bytecode on a machine: files, compile-time evaluation, what is wrong."""
