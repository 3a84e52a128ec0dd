"""mojovm runs Mojo programs inside CPython.

    import mojovm

    vm = mojovm.VM()
    m = vm.load("program.mojo")
    m.f(1, [2.0, 3.0])

The names below are loaded when first used: `import mojovm` itself costs next to nothing.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from .errors import CompileError, LimitExceeded, MojoError, RuntimeFault
    from .face.limits import Limits
    from .face.module import Module
    from .face.vm import VM
    from .jitted import jit
    from .machine.core import List, Struct
    from .notebook import load_ipython_extension

__all__ = [
    "VM",
    "CompileError",
    "LimitExceeded",
    "Limits",
    "List",
    "Module",
    "MojoError",
    "RuntimeFault",
    "Struct",
    "__version__",
    "jit",
    "load_ipython_extension",
]

_HOMES = {
    "VM": "face.vm",
    "Module": "face.module",
    "List": "machine.core",
    "Struct": "machine.core",
    "MojoError": "errors",
    "CompileError": "errors",
    "RuntimeFault": "errors",
    "LimitExceeded": "errors",
    "Limits": "face.limits",
    "jit": "jitted",
    "load_ipython_extension": "notebook",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'mojovm' has no attribute {name!r}", name=name)
    from importlib import import_module

    value = getattr(import_module(f"mojovm.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
