"""mojovm runs Mojo programs inside CPython.

    import mojovm

    vm = mojovm.VM()
    m = vm.load("program.mojo")
    m.f(1, [2.0, 3.0])

The names below are loaded when first used: `import mojovm` itself costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
