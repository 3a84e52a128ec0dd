"""The bits of integers."""
from .bit import *
