from things.one import x  # error: has no `__init__.mojo`
