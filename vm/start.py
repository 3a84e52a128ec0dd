"""What every start of a program needs, by the command or from Python: what is asked for, its text,
and the tier that runs it. Imports only what running needs.
"""

import _thread
import _weakref
import os

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from .machine.core import Program
    from .tiering import Tiers

COMMANDS = ("run", "check", "show", "explain", "build", "stubs", "cache", "devices")
TIERS = ("auto", "interp", "native", "opencl")
DEVICES = ("auto", "none", "cpu", "gpu")  # any other is a part of a device's name
FAILED, MISUSED, INTERRUPTED, UNREAD = 1, 2, 130, 141  # the status of a process
BYTECODE = b"MOJOVMBC"  # how a .mbc file begins
MAX_SOURCE = 64 << 20  # bytes
MAX_THREADS = 256


class Usage(Exception):
    """A command line that cannot be followed, or a file that cannot be used: what and why."""


class FileMissing(Usage):
    """There is no file of that name."""


class Request:
    """What is to be run, and how."""

    def __init__(self) -> None:
        self.path = ""  # of the program, or - for standard input
        self.about = ""  # the option that asks for help or the version instead
        self.text: str | None = None  # the program itself, from -c
        self.arguments: list[str] = []  # of the program
        self.defines: dict[str, str] = {}
        self.include: list[str] = []  # folders of modules, from -I
        self.tier = os.environ.get("MOJOVM_TIER") or TIERS[0]
        self.device = os.environ.get("MOJOVM_DEVICE") or "auto"
        self.cluster: str | None = None  # a Dask scheduler's address
        self.threads = thread_count(os.environ.get("MOJOVM_THREADS") or "0")
        self.stats = ""  # the file for statistics, or - for standard output
        self.profile = ""  # the file for a timeline, or - for a table
        self.validate = False
        self.use_cache = True

    @property
    def name(self) -> str:
        """The program's name in diagnostics and tracebacks."""
        if self.text is not None:
            return "<command>"
        return "<stdin>" if self.path == "-" else clean(self.path)

    @property
    def wants_device(self) -> bool:
        """Whether somebody is to be told why a parallel loop did not run on a device."""
        return self.tier == "opencl" or self.device not in ("auto", "none")

    @property
    def folders(self) -> list[str]:
        """Where modules are looked for that are not beside the program."""
        return search_path(self.include)

    @property
    def argv(self) -> list[str]:
        """What the program finds in sys.argv."""
        first = "-c" if self.text is not None else self.path
        return [clean(argument) for argument in (first, *self.arguments)]


def thread_count(text: str) -> int:
    """How many threads may run a program's parallel loops; 0: as many as there are processors."""
    if not text.isdecimal() or len(text) > 4 or int(text) > MAX_THREADS:
        raise Usage(
            f"there may be 1 to {MAX_THREADS} threads, or 0 for one a processor, not {text}"
        )
    return int(text)


def define(defines: dict[str, str], definition: str) -> None:
    """Take in the NAME=VALUE, or NAME alone, of a -D."""
    name, _, value = definition.partition("=")
    if not name.isidentifier():
        raise Usage(f"-D needs NAME=VALUE, not {definition}")
    defines[name] = clean(value) or "True"


def search_path(include: list[str]) -> list[str]:
    """The folders of -I, then those of $MOJOVM_PATH."""
    return [*include, *filter(None, os.environ.get("MOJOVM_PATH", "").split(os.pathsep))]


def clean(text: str) -> str:
    """An argument of the process as text: bytes that are no UTF-8 become replacement marks."""
    return os.fsencode(text).decode(errors="replace")


# --- reading --------------------------------------------------------------------------------------


def read_program(path: str) -> bytes:
    """The bytes of a program, source or bytecode; - is standard input."""
    try:
        file = 0 if path == "-" else os.open(path, os.O_RDONLY)
        parts, size = [], 0
        while part := os.read(file, 1 << 20):
            parts.append(part)
            size += len(part)
            if size > MAX_SOURCE:
                raise Usage(f"{path}: more than {MAX_SOURCE >> 20} MiB; keep data in other files")
        if file:
            os.close(file)
    except FileNotFoundError:
        raise FileMissing(f"{path}: no such file; check the name and the folder") from None
    except IsADirectoryError:
        raise Usage(f"{path}: is a folder; name a .mojo or .mbc file in it") from None
    except PermissionError:
        raise Usage(f"{path}: may not be read; check its permissions") from None
    except ValueError:
        raise Usage(f"{path!r}: a file name has no NUL in it") from None
    except OSError as error:
        raise Usage(f"{path}: cannot be read: {error.strerror}") from None
    return b"".join(parts)


def source_text(source: bytes, name: str) -> str:
    try:
        return source.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        byte = source[error.start]
        raise Usage(
            f"{name}: line {line} is not UTF-8 (byte {byte:#04x}); save the file as UTF-8"
        ) from None


# --- tiers ----------------------------------------------------------------------------------------


def choose_tier(
    program: "Program",
    tier: str,
    use_cache: bool,
    *,
    device: str = "none",
    counting: bool = False,
    metered: bool = False,
    beside: bool = False,
) -> "list[Tiers]":
    """Makes ready what the tier needs; of `auto` nothing until something is hot. What runs the
    program faster is in the list once there is something. Parallel loops may run on the device;
    Usage if there are some, and devices, but none of that name. `metered` code is for machines with
    fuel. With `beside`, what earlier runs compiled is looked for by a thread when something is hot,
    which takes as long as a short run: that goes on meanwhile, and may end first."""
    if device not in DEVICES and program.bodies:
        check_device(device)
    made: list[Tiers] = []
    known = _weakref.ref(program)  # which is to have what it asks, and not to be had by it

    def there() -> "Program":
        found = known()
        if found is None:
            raise ReferenceError("the program is gone")
        return found

    def make() -> None:
        from .tiering import tiers_of

        made.append(
            tiers_of(there(), tier, use_cache, device=device, counting=counting, metered=metered)
        )

    begun = _thread.allocate_lock()

    def serve(reader: int) -> None:
        try:
            make()
            made[0].native.serve(reader)
        except ReferenceError:  # the program is gone
            os.close(reader)

    def promote() -> None:
        if not beside:
            if not made:
                make()
            made[0].native.promote()
        elif begun.acquire(blocking=False):
            from .machine.core import start_beside

            reader, writer = os.pipe()
            there().wake_by(writer)  # or the next that is hot would wait for Python's lock
            start_beside(lambda: serve(reader))

    if tier in ("native", "opencl"):
        make()
        made[0].native.compile_all()
    elif tier == "auto":
        from .tiers import HOT_CALLS, HOT_TURNS

        program.watch(promote, calls=HOT_CALLS, turns=HOT_TURNS)
    return made


def check_device(name: str) -> None:
    """Usage if there are devices, but none is called so; that there is none, the tier will tell."""
    from .tiers.opencl.device import find
    from .tiers.opencl.failures import Unavailable, Unknown

    try:
        find(name)
    except Unknown as problem:
        raise Usage(str(problem)) from None
    except Unavailable:
        return
