"""The last guard: what goes wrong inside of the compiler is told as a diagnostic, never as an
exception of Python.

A user's mistake is reported where it is found. What comes here is a mistake of ours, and is told
as such, at the line that was being compiled. Tests and fuzzers take it for a failure.
"""

from __future__ import annotations

from mojovm.bytecode.code import Code
from mojovm.bytecode.verify import VerifyError, verify

from .source.diagnostics import CompileFailure, Diagnostic
from .source.files import SourceMap, Span
from .types import TooLarge

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from types import TracebackType

REPORT = "this is a mistake of mojovm, not of the program: please report it"

# A refusal, and limits of the whole program, which are told where it is built.
NO_FAULTS = (CompileFailure, MemoryError, RecursionError, TooLarge)


class Guard:
    """To be entered around what compiles texts; `found` are the mistakes that are known already."""

    def __init__(self, sources: SourceMap) -> None:
        self.sources = sources
        self.found: list[Diagnostic] = []

    def __enter__(self) -> None:
        """Nothing is to be made ready."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Makes CompileFailure of an exception that means a fault of the compiler. What ends a
        process or a compilation is none, as Ctrl-C, a deadline, or that no memory is left."""
        if not isinstance(error, Exception) or isinstance(error, NO_FAULTS):
            return
        told = internal(error, self.sources.reached)
        raise CompileFailure(self.sources, [*self.found, told]) from error


def internal(error: Exception, at: Span) -> Diagnostic:
    """The diagnostic of a fault of the compiler."""
    return Diagnostic(f"mojovm failed when it compiled this ({fault(error)})", at, REPORT)


def fault(error: Exception) -> str:
    """An exception in few words, for whoever is to mend its cause."""
    if isinstance(error, VerifyError):
        return f"its bytecode may not run: {error}"
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    if frame is None:
        return type(error).__name__
    file = frame.tb_frame.f_code.co_filename.rpartition("/")[2]
    return f"{type(error).__name__} at {file}:{frame.tb_lineno}"


def is_internal(diagnostic: Diagnostic) -> bool:
    """Whether a diagnostic tells of a fault of the compiler."""
    return diagnostic.remedy == REPORT


def check_code(code: Code, sources: SourceMap) -> None:
    """Verifies what the compiler made, so that not even a mistake of its own can crash the machine;
    raises CompileFailure."""
    try:
        verify(code)
    except VerifyError as error:
        told = internal(error, place_of(code, error, sources))
        raise CompileFailure(sources, [told]) from None


def place_of(code: Code, error: VerifyError, sources: SourceMap) -> Span:
    """The line that refused bytecode was made of; the beginning where that cannot be said."""
    for function in code.functions:
        if function.name == error.function:
            lines = [at for at in function.lines if error.word is None or at[0] <= error.word]
            _, line, _, file = lines[-1] if lines else (0, function.line, 0, function.file)
            name = code.files[file].name
            return next(s.span_of_line(line) for s in sources.files if s.name == name)
    return 0, 0
