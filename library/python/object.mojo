"""Where `PythonObject` was in 2023."""
from .python import PythonObject
