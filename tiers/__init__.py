"""What makes code faster than the interpreter; the interpreter itself is `mojovm.machine`."""
