"""Parts of the compiler that are read when a program needs them. Tables say what each kind of node
means; under the keys that few programs ask for stands what reads the file that answers."""

from __future__ import annotations

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def reading(package: str, *names: str) -> Callable[[], None]:
    """What reads these files of a package."""

    def load() -> None:
        for name in names:
            __import__(f"{package}.{name}")

    return load


def deferred(table: dict[Any, Any], key: Any, load: Callable[[], None]) -> Callable[..., Any]:
    """Files under a key of a table what loads a part of the compiler that few programs need, which
    files its own handler there, and hands the call on to that."""

    def call(*arguments: Any) -> Any:
        load()
        return table[key](*arguments)

    table.setdefault(key, call)  # it may be loaded already
    return call
