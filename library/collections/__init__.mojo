"""Containers."""
from .counter import Counter, CountTuple
from .deque import Deque
