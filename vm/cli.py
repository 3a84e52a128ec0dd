"""The command line, as far as running a program goes; the other commands are in `command/`.

`run` is read by hand and imports only what running needs: a program whose bytecode is in the cache
starts without frontend, spec or any library. The process is ended here, by its status:

    0  the program ended      1    a fault, or errors found while compiling
    2  wrong usage, no file   130  Ctrl-C      141  the reader of the output has gone
"""

import gc
import io
import os
import sys

from .start import (
    BYTECODE,
    COMMANDS,
    FAILED,
    INTERRUPTED,
    MISUSED,
    TIERS,
    UNREAD,
    FileMissing,
    Request,
    Usage,
    choose_tier,
    define,
    read_program,
    source_text,
    thread_count,
)  # fmt: skip

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

    from .cluster.client import Cluster
    from .compiling.files import Files
    from .frontend.source.resolver import Resolver
    from .machine.core import Machine, Program
    from .tiering import Tiers

# What the compiler of the language needs of Python's own extension modules. They come ahead of
# LLVM: libraries are opened one at a time, and the first of these would wait 7 ms for it.
EXTENSIONS = ("array", "_struct", "math", "_heapq", "_bisect")
FOR_FLOATS = "_decimal"  # what only programs need that have a point in them


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
    if "mojovm.machine.interop" in sys.modules:  # what the program has of Python ends by its rules
        sys.exit(status)
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
                from .command.commands import mistaken

                first = request.path == arguments[0]
                raise mistaken(request.path, first) or missing from None
        asked_of_run = named and request.about != "--version"
        arguments = ["run", request.about] if asked_of_run else [request.about]
    from .command import commands

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


# --- running --------------------------------------------------------------------------------------


def run(request: Request) -> int:
    """Run a program; gives the status of the process."""
    run = Run(request)
    if request.stats or request.profile or request.validate:
        from .command.watch import run_watched

        return run_watched(run)
    data = run.bytecode()
    if data is None:
        return FAILED
    from .machine.core import Program

    sys.setswitchinterval(5e-4)  # a run needs Python's lock rarely, and then at once
    program = Program(data)
    machine = run.machine()
    tiers = run.tiers(program, beside=True)
    cluster = run.cluster(program)
    sys.path.append(os.path.dirname(os.path.abspath(request.path)))  # Python's modules beside it
    leave = not request.wants_device and cluster is None
    status = run.execute(machine, program, leave=leave)
    for each in tiers:
        each.native.finish()
        if request.wants_device and each.offer is not None:
            for failure in each.offer.failures:
                complain(f"mojovm: not on a device: {failure}", status)
    for reason in cluster.reasons if cluster is not None else ():
        complain(f"mojovm: not on the cluster: {reason}", status)
    return status


class Run:
    """A program that is asked for, on its way from its text to its end."""

    def __init__(self, request: Request) -> None:
        self.request = request
        if request.text is None:
            self.source = read_program(request.path)
        else:
            self.source = os.fsencode(request.text)

    def bytecode(self, timings: dict[str, float] | None = None) -> bytes | None:
        """The program's bytecode, from the cache if it is there; None if errors were reported."""
        request, source = self.request, self.source
        if source.startswith(BYTECODE):
            from .compiling.build import verified

            return verified(source, request.name)
        if not request.use_cache:
            return self._compiled(timings)
        from . import cache

        key = cache.key(source, request.name, request.defines, tuple(request.folders))
        kept = cache.load(key)
        if kept is not None:
            data = still_good(kept)
            if data is not None:
                return data
        notes: list[bytes] = []
        data = self._compiled(timings, notes)
        if data is not None:
            cache.store(key, data + b"".join(notes))
        return data

    def _compiled(
        self, timings: dict[str, float] | None, notes: list[bytes] | None = None
    ) -> bytes | None:
        """The bytecode of a source text; `notes` is given what it depends on besides."""
        request, source = self.request, self.source
        if request.tier != "interp":
            from .tiers.native import expect_to_compile

            for extension in (*EXTENSIONS, FOR_FLOATS) if b"." in source else EXTENSIONS:
                __import__(extension)
            expect_to_compile()
        gc.disable()  # what is imported stays: looking for garbage in it costs a tenth of the time
        try:
            from .compiling.build import build_or_report

            def find() -> "Resolver":
                from .compiling.files import Files

                asked.append(Files(request.folders))
                name = request.name if request.path in ("", "-") else request.path
                return asked[0].resolver(name)

            asked: list[Files] = []
            text = source_text(source, request.name)
            data = build_or_report(text, request.name, request.defines, find, timings)
            if notes is not None:
                notes += [files.notes() for files in asked]
            return data
        finally:
            gc.enable()

    def machine(self, **options: "Any") -> "Machine":
        """A machine for the program."""
        from .machine.core import Machine

        request = self.request
        return Machine(
            arguments=request.argv, signals=signal_pipe(), threads=request.threads, **options
        )

    def tiers(
        self, program: "Program", *, counting: bool = False, beside: bool = False
    ) -> "list[Tiers]":
        """What runs the program faster, as `choose_tier` says."""
        request = self.request
        return choose_tier(
            program, request.tier, request.use_cache,
            device=request.device, counting=counting, beside=beside,
        )  # fmt: skip

    def cluster(self, program: "Program") -> "Cluster | None":
        """Has parallel loops run on the cluster that is asked for, if one is."""
        if self.request.cluster is None:
            return None
        from .command.join import joined

        return joined(self.request.cluster, program, self.request.tier, self.request.threads)

    def execute(self, machine: "Machine", program: "Program", leave: bool = False) -> int:
        """Run the program from its entry; when this returns, all that it printed is out. With
        `leave`, the process ends with the program, if all went well."""
        from .machine.core import Fault

        try:
            machine.run(program, program.entry, (), leave=leave)
        except Fault as fault:
            from .report import report_fault

            return report_fault(fault, program, self.source)
        return 0


def still_good(kept: bytes) -> bytes | None:
    """The bytecode from the cache, unless what is noted behind it of the files that it depends on
    does not hold any more."""
    size = int.from_bytes(kept[80:88], "little")
    if len(kept) == size:
        return kept
    from .dependencies import hold

    return kept[:size] if hold(kept[size:]) else None


def signal_pipe() -> int:
    """A descriptor that can be read when a signal has come: the machine need not stop for Python
    to know that none has."""
    import _signal  # type: ignore[import-not-found]

    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    _signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
    return reader
