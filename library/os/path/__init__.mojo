"""Names of files, as texts."""
from .path import *
