"""`python -m mojovm` is the command `mojovm`."""

from .cli import main

main()
