"""Source text to bytecode; runs nothing but through an injected `evaluate`."""
