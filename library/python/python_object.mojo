"""Where `PythonObject` was in 2024."""
from .python import PythonObject
