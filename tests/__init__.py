"""The tests of mojovm: a folder for each room of the house, and commands that try more."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
