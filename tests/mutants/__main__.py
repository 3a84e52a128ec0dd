"""The command that `judging` describes."""

import sys

from .judging import main

if __name__ == "__main__":
    sys.exit(main())
