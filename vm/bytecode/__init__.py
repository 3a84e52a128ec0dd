"""Code objects, their binary and text forms, and the verifier: plain data, no C."""
