"""What Python sees of the machine; `machine.pxi` says what it does."""

from collections.abc import Callable, Sequence
from typing import Any

LAYOUT: dict[str, int]

class Fault(Exception):
    code: int
    name: str
    message: str
    a: int
    b: int
    text: str
    traceback: list[tuple[str, int, int]]
    omitted: int
    status: int
    def __init__(
        self,
        code: int,
        name: str,
        message: str,
        a: int,
        b: int,
        text: str,
        traceback: list[tuple[str, int, int]],
        omitted: int,
    ) -> None: ...

class Program:
    def __init__(self, data: bytes, *, check: bool = False) -> None: ...
    @property
    def source_name(self) -> str: ...
    @property
    def entry(self) -> int: ...
    @property
    def function_names(self) -> tuple[str, ...]: ...
    def signature(
        self, index: int
    ) -> tuple[tuple[tuple[str, str, int, bool], ...], str | None, str, bool, int]: ...
    @property
    def bytecode(self) -> bytes: ...
    def watch(self, policy: Callable[[], object], *, calls: int, turns: int) -> None: ...
    metered: bool
    def wake_by(self, descriptor: int) -> None: ...
    def requests(self) -> list[tuple[int, int]]: ...
    def install(self, index: int, word: int, address: int, need: int, code: object) -> None: ...
    def may_repeat(self, index: int) -> None: ...
    def validated(self) -> list[int]: ...
    def counts(self) -> list[tuple[int, tuple[tuple[int, int], ...]]]: ...

class Machine:
    def __init__(
        self,
        *,
        stack_bytes: int = ...,
        memory_limit: int = 0,
        stdout: Callable[[str], object] | None = None,
        stderr: Callable[[str], object] | None = None,
        arguments: Sequence[str] = (),
        fuel: int | None = None,
        seconds: float = 0,
        counting: bool = False,
        signals: int = -1,
        profile: bool = False,
        validate: bool = False,
    ) -> None: ...
    def run(
        self, program: Program, index: int, args: Sequence[Any] = (), *, leave: bool = False
    ) -> Any: ...
    def interrupt(self) -> None: ...
    def samples(self) -> list[tuple[int, int, int, int, bool]]: ...
    def native_counts(self) -> list[tuple[int, tuple[tuple[int, int], ...]]]: ...
    def stats(self) -> dict[str, Any]: ...

class NativeCode:
    def __init__(self, code: bytes, externals: tuple[str, ...]) -> None: ...
    @property
    def size(self) -> int: ...
    def address(self, offset: int) -> int: ...

def cpu_identity() -> bytes: ...
