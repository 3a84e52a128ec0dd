"""Iterators that are made of others."""
from .itertools import *
