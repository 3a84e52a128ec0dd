"""The command line, as far as running a program goes; the other commands are in `commands`.

`run` is read by hand and imports only what running needs: a program whose bytecode is in the cache
starts without frontend, spec or any library. The process is ended here, by its status:

    0  the program ended      1    a fault, or errors found while compiling
    2  wrong usage, no file   130  Ctrl-C      141  the reader of the output has gone
"""

import _thread
import _weakref
import gc
import io
import os
import sys

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from .cluster import Cluster
    from .files import Files
    from .frontend.source.resolver import Resolver
    from .machine.core import Machine, Program
    from .tiers.native import NativeTier

COMMANDS = ("run", "check", "show", "explain", "build", "stubs", "cache", "devices")
TIERS = ("auto", "interp", "native", "opencl")
DEVICES = ("auto", "none", "cpu", "gpu")  # any other is a part of a device's name
FAILED, MISUSED, INTERRUPTED, UNREAD = 1, 2, 130, 141
BYTECODE = b"MOJOVMBC"  # how a .mbc file begins
MAX_SOURCE = 64 << 20  # bytes
MAX_THREADS = 256
# What the compiler of the language needs of Python's own extension modules. They come ahead of
# LLVM: libraries are opened one at a time, and the first of these would wait 7 ms for it.
EXTENSIONS = ("array", "_struct", "math", "_heapq", "_bisect")
FOR_FLOATS = "_decimal"  # what only programs need that have a point in them


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


def main() -> None:
    """Do what sys.argv says and end the process."""
    if sys.stderr is None:  # closed from the start: what is for a person goes nowhere else
        sys.stderr = io.StringIO()
    try:
        status = command(sys.argv[1:])
        if sys.stdout is not None:  # it may have been closed from the start
            sys.stdout.flush()
    except Usage as mistake:
        from .frontend.source.render import visible  # names of files may hold anything

        message = visible(str(mistake), sys.stderr.encoding or "utf-8")
        status = complain(f"mojovm: {message}", MISUSED)
    except KeyboardInterrupt:
        status = INTERRUPTED
    except BrokenPipeError:
        status = UNREAD
    except MemoryError as error:
        remedy = "allow the process more (ulimit -v), or end what else runs"
        status = complain(f"mojovm: {error or 'no memory is left'}; {remedy}", FAILED)
    except OSError as error:  # files are read and written elsewhere: this is the output's
        status = complain(f"mojovm: output cannot be written: {error.strerror}", FAILED)
    # Nothing is left to be done: tearing the interpreter down would only take time.
    os._exit(status)


def complain(message: str, status: int) -> int:
    """Tell a person what is wrong, if anything can be told; gives the status."""
    try:
        print(message, file=sys.stderr)
    except OSError:
        pass  # nobody can be told
    return status


def command(arguments: list[str]) -> int:
    named = bool(arguments) and arguments[0] in COMMANDS
    if not named or arguments[0] == "run":
        request = parse(arguments[named:])
        if not request.about:
            try:
                return run(request)
            except FileMissing as missing:
                if named:
                    raise
                from .commands import mistaken

                first = request.path == arguments[0]
                raise mistaken(request.path, first) or missing from None
        asked_of_run = named and request.about != "--version"
        arguments = ["run", request.about] if asked_of_run else [request.about]
    from . import commands

    return commands.main(arguments)


def parse(arguments: list[str]) -> Request:
    """Read the command line of `run`: options, the program, the program's own arguments."""
    request = Request()
    at = 0

    def value(option: str, equals: str, attached: str) -> str:
        nonlocal at
        if attached:
            return attached
        if equals or at == len(arguments):
            raise Usage(f"{option}{equals} needs a value after it")
        at += 1
        return arguments[at - 1]

    while at < len(arguments):
        argument = arguments[at]
        at += 1
        option, equals, attached = argument.partition("=")
        if argument.startswith("-D"):
            define(request.defines, value("-D", "", argument[2:]))
        elif argument.startswith("-I"):
            request.include.append(value("-I", "", argument[2:]))
        elif argument == "-c":
            request.text = value("-c", "", "")
            break
        elif option == "--tier":
            request.tier = value(option, equals, attached)
        elif option == "--device":
            request.device = value(option, equals, attached)
        elif option == "--threads":
            request.threads = thread_count(value(option, equals, attached))
        elif option == "--cluster":
            request.cluster = value(option, equals, attached)
        elif option == "--stats":
            request.stats = value(option, equals, attached)
        elif option == "--profile":
            request.profile = value(option, equals, attached) if equals else "-"
        elif argument == "--validate":
            request.validate = True
        elif argument == "--no-cache":
            request.use_cache = False
        elif argument in ("-h", "--help", "--version"):
            request.about = argument
            return request
        elif argument == "--":  # what follows is a file, whatever its name
            request.path = arguments[at] if at < len(arguments) else ""
            at += 1
            break
        elif argument == "-" or not argument.startswith("-"):
            request.path = argument
            break
        else:
            raise Usage(f"unknown option {argument}; see mojovm --help")
    request.arguments = arguments[at:]
    if not request.path and request.text is None:
        raise Usage("which program? Give a file, - for standard input, or -c TEXT")
    if request.validate and request.tier == "interp":
        raise Usage("--validate compares native code with the interpreter: leave out --tier=interp")
    if request.tier == "opencl" and request.device == "none":
        raise Usage("--tier=opencl needs a device: leave out --device=none")
    if request.tier not in TIERS:
        raise Usage(f"unknown tier {request.tier}; there is {', '.join(TIERS)}")
    if request.cluster is not None:
        request.device = "none"  # workers look for their own
    return request


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


# --- running --------------------------------------------------------------------------------------


def run(request: Request) -> int:
    """Run a program; gives the status of the process."""
    if request.text is None:
        source = read_program(request.path)
    else:
        source = os.fsencode(request.text)
    if request.stats or request.profile or request.validate:
        from .watch import run_watched

        return run_watched(request, source)
    data = bytecode(request, source)
    if data is None:
        return FAILED
    from .machine.core import Machine, Program

    sys.setswitchinterval(5e-4)  # a run needs Python's lock rarely, and then at once
    program = Program(data)
    machine = Machine(arguments=request.argv, signals=signal_pipe(), threads=request.threads)
    tiers = choose_tier(
        program, request.tier, request.use_cache, device=request.device, beside=True
    )
    cluster = join_cluster(request, program)
    leave = not request.wants_device and cluster is None
    status = execute(machine, program, source, leave=leave)
    for tier in tiers:
        tier.finish()
        if request.wants_device and tier.offer is not None:
            for failure in tier.offer.failures:
                complain(f"mojovm: not on a device: {failure}", status)
    for reason in cluster.reasons if cluster is not None else ():
        complain(f"mojovm: not on the cluster: {reason}", status)
    return status


def join_cluster(request: Request, program: "Program") -> "Cluster | None":
    """Has a program's parallel loops run on the cluster that is asked for, if one is."""
    if request.cluster is None:
        return None
    from .cluster import joined

    return joined(request.cluster, program, request.tier, request.threads)


def signal_pipe() -> int:
    """A descriptor that can be read when a signal has come: the machine need not stop for Python
    to know that none has."""
    import _signal  # type: ignore[import-not-found]

    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    _signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
    return reader


def choose_tier(
    program: "Program",
    tier: str,
    use_cache: bool,
    *,
    device: str = "none",
    counting: bool = False,
    metered: bool = False,
    beside: bool = False,
) -> "list[NativeTier]":
    """Makes ready what the tier needs; of `auto` nothing until something is hot. The native tier
    is in the list once there is one. Parallel loops may run on the device; Usage if there are
    some, and devices, but none of that name. `metered` code is for machines with fuel. With
    `beside`, what earlier runs compiled is looked for by a thread when something is hot, which
    takes as long as a short run: that goes on meanwhile, and may end first."""
    if device not in DEVICES and program.bodies:
        from .tiering import check_device

        check_device(device)
    made: list[NativeTier] = []
    known = _weakref.ref(program)  # which is to have what it asks, and not to be had by it

    def there() -> "Program":
        found = known()
        if found is None:
            raise ReferenceError("the program is gone")
        return found

    def make() -> None:
        from .tiering import native_tier

        native = native_tier(
            there(), tier, use_cache, device=device, counting=counting, metered=metered
        )
        made.append(native)

    begun = _thread.allocate_lock()

    def serve(reader: int) -> None:
        try:
            make()
            made[0].serve(reader)
        except ReferenceError:  # the program is gone
            os.close(reader)

    def promote() -> None:
        if not beside:
            if not made:
                make()
            made[0].promote()
        elif begun.acquire(blocking=False):
            from .machine.core import start_beside

            reader, writer = os.pipe()
            there().wake_by(writer)  # or the next that is hot would wait for Python's lock
            start_beside(lambda: serve(reader))

    if tier in ("native", "opencl"):
        make()
        made[0].compile_all()
    elif tier == "auto":
        from .tiers.tuning import HOT_CALLS, HOT_TURNS

        program.watch(promote, calls=HOT_CALLS, turns=HOT_TURNS)
    return made


def bytecode(
    request: Request, source: bytes, timings: dict[str, float] | None = None
) -> bytes | None:
    """The program's bytecode, from the cache if it is there; None if errors were reported."""
    name = request.name
    if source.startswith(BYTECODE):
        from .build import verified

        return verified(source, name)
    if not request.use_cache:
        return compiled(request, source, timings)
    from . import cache

    key = cache.key(source, name, request.defines, tuple(request.folders))
    kept = cache.load(key)
    if kept is not None:
        data = still_good(kept)
        if data is not None:
            return data
    notes: list[bytes] = []
    data = compiled(request, source, timings, notes)
    if data is not None:
        cache.store(key, data + b"".join(notes))
    return data


def still_good(kept: bytes) -> bytes | None:
    """The bytecode from the cache, unless what is noted behind it of the files that it depends on
    does not hold any more."""
    size = int.from_bytes(kept[80:88], "little")
    if len(kept) == size:
        return kept
    from .dependencies import hold

    return kept[:size] if hold(kept[size:]) else None


def compiled(
    request: Request,
    source: bytes,
    timings: dict[str, float] | None,
    notes: list[bytes] | None = None,
) -> bytes | None:
    """The bytecode of a source text; `notes` is given what it depends on besides."""
    if request.tier != "interp":
        from .tiers.native import expect_to_compile

        for extension in (*EXTENSIONS, FOR_FLOATS) if b"." in source else EXTENSIONS:
            __import__(extension)
        expect_to_compile()
    gc.disable()  # what is imported stays: looking through it for garbage costs a tenth of the time
    try:
        from .build import build_or_report

        def find() -> "Resolver":
            from .files import Files

            asked.append(Files(request.folders))
            return asked[0].resolver(request.name if request.path in ("", "-") else request.path)

        asked: list[Files] = []
        text = source_text(source, request.name)
        data = build_or_report(text, request.name, request.defines, find, timings)
        if notes is not None:
            notes += [files.notes() for files in asked]
        return data
    finally:
        gc.enable()


def execute(machine: "Machine", program: "Program", source: bytes, leave: bool = False) -> int:
    """Run a program from its entry; when this returns, all that it printed is out. With `leave`,
    the process ends with the program, if all went well."""
    from .machine.core import Fault

    try:
        machine.run(program, program.entry, (), leave=leave)
    except Fault as fault:
        from .report import report_fault

        return report_fault(fault, program, source)
    return 0
