from b import x  # error: has no `x`
