"""Python from Mojo."""
from .python import *
from .python import _init_python, _destroy_python
