"""The command line besides plain runs. Loaded when some of it is wanted."""
