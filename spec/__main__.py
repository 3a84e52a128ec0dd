"""`python -m mojovm.spec --check | --write`: are the generated files up to date; write them."""

from __future__ import annotations

import sys

from .generate import check, write

match sys.argv[1:]:
    case ["--check"]:
        problems = check()
        print("\n".join(problems) or "the generated files are up to date")
        sys.exit(1 if problems else 0)
    case ["--write"]:
        print("\n".join(f"wrote {name}" for name in write()) or "nothing to write")
    case _:
        sys.exit(__doc__)
