"""Loops that are given functions."""
from .functional import *
