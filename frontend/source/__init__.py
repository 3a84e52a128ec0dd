"""Source texts, places in them, and diagnostics."""
