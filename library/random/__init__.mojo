"""Numbers by chance: the same for the same seed, on every machine."""
from .random import *
