"""Iterators: what loops step over."""
from .iter import *
