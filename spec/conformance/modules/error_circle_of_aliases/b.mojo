from a import x  # error: has no `x`
