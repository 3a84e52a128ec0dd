"""Functions of numbers."""
from .math import *
