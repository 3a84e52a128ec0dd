"""IR to Code."""
