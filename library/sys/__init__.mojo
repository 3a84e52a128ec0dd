"""What the system is that a program runs on."""
from .info import *
from .intrinsics import *
