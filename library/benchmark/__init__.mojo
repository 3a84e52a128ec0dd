"""How long functions take."""
from .benchmark import *
