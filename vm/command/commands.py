"""The commands besides `run`. Loaded when one of them is wanted."""

from __future__ import annotations

import argparse
import errno
import io
import os
import sys
from collections.abc import Callable

from .. import __version__, cache
from ..compiling.build import build_or_report, report, verified
from ..compiling.evaluator import evaluator
from ..compiling.files import Files
from ..frontend.source.near import nearest
from ..start import (
    BYTECODE,
    COMMANDS,
    FAILED,
    Request,
    Usage,
    clean,
    define,
    read_program,
    search_path,
    source_text,
)
from .native_text import STAGES as NATIVE_STAGES
from .native_text import native_text

STAGES = (
    "tokens", "tree", "types", "typed", "ir", "outline", "drops", "copies", "bytecode",
    *NATIVE_STAGES,
)  # fmt: skip

RUN_USAGE = """\
mojovm [run] [options] [--] FILE [argument ...]
       mojovm [run] [options] -c TEXT [argument ...]
"""

USAGE = f"{RUN_USAGE}       mojovm COMMAND ...\n"

DESCRIPTION = """\
Run a Mojo program: a FILE of source or of bytecode, - for standard input, or a TEXT.
"""

RUN_OPTIONS = """\
options of run:
  -c TEXT             the program itself
  -D NAME[=VALUE]     define a compile-time name
  -I DIR              look for modules there, after the program's own folder; so $MOJOVM_PATH
  --tier=TIER         what runs the program, see below
  --device=DEVICE     what parallel loops may run on, see below
  --cluster=ADDRESS   parallel loops run on the workers of the Dask scheduler there
  --threads=N         of parallel loops; as a rule, as many as there are processors
  --profile[=FILE]    tell where time went: a table, or a timeline in FILE for Perfetto
  --stats=FILE        write what happened to FILE, as JSON; - is standard output
  --validate          run what is native in the interpreter, too, and compare
  --no-cache          compile anew and keep nothing
"""

RUN_CHOICES = """\

tiers: auto (what is hot is compiled beside the run), which is the default; interp; native (all is
compiled ahead); opencl (as native, and all parallel loops that can run on a device)

devices: auto (a GPU, if that is faster), none, cpu, gpu, or a part of a device's name
"""


PROGRAM = "a program; - is standard input"


def mistaken(name: str, first: bool) -> Usage | None:
    """What is wrong with a command line in which a word that is no file was to be one, if it may
    have been meant for a command; `first` is where those stand."""
    if not first:
        remedy = f"a command comes before its options: mojovm {name}"
        return Usage(f"{name}: no such file; {remedy}") if name in COMMANDS else None
    if not name.isalpha():
        return None
    near = nearest(name.lower(), COMMANDS)
    remedy = f"did you mean mojovm {near}?" if near else "mojovm --help lists the commands"
    return Usage(f"{name}: no such file and no such command; {remedy}")


class Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        raise Usage(f"{message}; see {self.prog} --help")


def parser() -> argparse.ArgumentParser:
    raw = argparse.RawDescriptionHelpFormatter
    top = Parser(
        "mojovm", usage=USAGE, description=DESCRIPTION, formatter_class=raw,
        epilog=f"{RUN_OPTIONS}{RUN_CHOICES}\nmojovm COMMAND --help tells of a command.",
    )  # fmt: skip
    top.add_argument("--version", action="version", version=f"mojovm {__version__}")
    commands = top.add_subparsers(
        title="commands", prog="mojovm", metavar="", dest="command", parser_class=Parser
    )

    def add(name: str, about: str, do: Callable[[argparse.Namespace], int]) -> Parser:
        told = f"{about[0].upper()}{about[1:]}."
        command = commands.add_parser(name, help=about, description=told, formatter_class=raw)
        command.set_defaults(do=do)
        return command

    commands.add_parser(
        "run", help="run a program; also what is done without a command", usage=RUN_USAGE,
        description=DESCRIPTION, epilog=f"{RUN_OPTIONS}{RUN_CHOICES}", formatter_class=raw,
    )  # fmt: skip

    command = add("check", "report all errors, run nothing", check)
    command.add_argument("files", nargs="+", metavar="FILE", help=PROGRAM)
    command.add_argument("--json", action="store_true", help="one JSON list of diagnostics")
    add_define(command)

    command = add("show", "print what a stage of the compiler makes of a file", show)
    command.epilog = f"stages: {', '.join(STAGES)}"
    command.add_argument(
        "--stage", required=True, choices=STAGES, metavar="STAGE", help="which, see below"
    )
    command.add_argument("--function", default="", metavar="NAME", help="of native code, only this")
    command.add_argument("file", metavar="FILE", help=PROGRAM)
    add_define(command)

    command = add(
        "explain", "say what becomes of each function and loop when compiled, and why not more",
        explain,
    )  # fmt: skip
    command.add_argument("--function", default="", metavar="NAME", help="only this function")
    command.add_argument("--json", action="store_true", help="one JSON list of functions")
    command.add_argument("file", metavar="FILE", help=PROGRAM)
    add_define(command)

    command = add("build", "write bytecode, which run accepts", build)
    command.add_argument("file", metavar="FILE", help=PROGRAM)
    command.add_argument("-o", dest="output", metavar="FILE.mbc", help="default: beside the source")
    add_define(command)

    command = add("stubs", "write type stubs, which editors and mypy read", stubs)
    command.add_argument("file", metavar="FILE", help=PROGRAM)
    command.add_argument(
        "-o", dest="output", metavar="FILE.pyi", help="default: beside the source; - to print"
    )
    add_define(command)

    command = add("cache", "tell of the cache of compiled programs, or empty it", cache_command)
    command.add_argument("action", choices=("info", "clear"), help="what to do")

    command = add("devices", "list OpenCL devices, what they can do and how fast", devices)
    command.add_argument("--again", action="store_true", help="measure how fast they are anew")
    return top


def add_define(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "-D", dest="defines", action="append", default=[], metavar="NAME[=VALUE]",
        help="define a compile-time name",
    )  # fmt: skip
    command.add_argument(
        "-I", dest="include", action="append", default=[], metavar="DIR",
        help="look for modules there, too",
    )  # fmt: skip


def main(arguments: list[str]) -> int:
    """Do what the arguments say; gives the status of the process."""
    try:
        options = parser().parse_args(arguments)
    except SystemExit as done:  # --help and --version
        return int(done.code or 0)
    if sys.stdout is None and options.do is not build:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # what a terminal cannot show
    options.definitions = {}
    for definition in getattr(options, "defines", []):
        define(options.definitions, definition)
    options.folders = search_path(getattr(options, "include", []))
    return options.do(options)


# --- check ----------------------------------------------------------------------------------------


def check(options: argparse.Namespace) -> int:
    """Report what is wrong in each file; 1 if anything is."""
    from ..frontend.driver import check as diagnose
    from ..frontend.source.render import as_json

    found, failed = [], False
    for path in options.files:
        name, text = named_text(path)
        find = Files(options.folders).finder(name)
        sources, diagnostics = diagnose(text, name, options.definitions, evaluator(), find)
        failed |= any(d.severity == "error" for d in diagnostics)
        if options.json:
            found += [as_json(sources, diagnostic) for diagnostic in diagnostics]
        else:
            report(sources, diagnostics, sys.stdout)
    if options.json:
        import json

        print(json.dumps(found, indent=2))
    return FAILED if failed else 0


def named_text(path: str, source: bytes | None = None) -> tuple[str, str]:
    """The name and the text of a program."""
    name = "<stdin>" if path == "-" else clean(path)
    return name, source_text(read_program(path) if source is None else source, name)


# --- show and build -------------------------------------------------------------------------------


def show(options: argparse.Namespace) -> int:
    """Print a stage's text form; 1 if the program has errors."""
    from ..frontend.driver import show as text_of
    from ..frontend.source.diagnostics import CompileFailure

    source = read_program(options.file)
    if options.stage in NATIVE_STAGES:
        return show_native(source, options)
    if source.startswith(BYTECODE):
        return show_bytecode(source, options.file, options.stage)
    name, text = named_text(options.file, source)
    try:
        find = Files(options.folders).finder(name)
        shown = text_of(text, name, options.stage, options.definitions, evaluator(), find)
    except CompileFailure as failure:
        report(failure.source, failure.diagnostics, sys.stderr)
        return FAILED
    print(shown.rstrip("\n"))
    return 0


def show_bytecode(data: bytes, name: str, stage: str) -> int:
    """Print a .mbc file's program, which need not be one that may be run."""
    from ..bytecode.binary import BadBytecode, decode
    from ..bytecode.text import disassemble

    if stage != "bytecode":
        stages = ", ".join(("bytecode", *NATIVE_STAGES))
        raise Usage(f"{name}: of bytecode, only {stages} can be shown")
    try:
        print(disassemble(decode(data)).rstrip("\n"))
    except BadBytecode as error:
        raise Usage(f"{name}: {error}") from None
    return 0


def show_native(source: bytes, options: argparse.Namespace) -> int:
    """Print native code; 1 if the program has errors."""
    data = compiled(source, options)
    if data is None:
        return FAILED
    shown = native_text(data, source, options.stage, options.function)
    print(shown.strip("\n"))
    return 0


def explain(options: argparse.Namespace) -> int:
    """Say what the native tier makes of a program; 1 if the program has errors."""
    from .explain import explained

    source = read_program(options.file)
    data = compiled(source, options)
    if data is None:
        return FAILED
    files = Files(options.folders)
    print(
        explained(data, source, options.function, options.definitions, files, as_json=options.json)
    )
    return 0


def compiled(source: bytes, options: argparse.Namespace) -> bytes | None:
    """The bytecode of a program, source or bytecode; None if errors were reported."""
    if source.startswith(BYTECODE):
        return verified(source, options.file)
    name, text = named_text(options.file, source)
    return build_or_report(text, name, options.definitions, Files(options.folders).finder(name))


def build(options: argparse.Namespace) -> int:
    """Write a .mbc file, whole or not at all."""
    output = output_name(options, ".mbc")
    name, text = named_text(options.file)
    data = build_or_report(text, name, options.definitions, Files(options.folders).finder(name))
    if data is None:
        return FAILED
    write_output(output, data)
    return 0


def stubs(options: argparse.Namespace) -> int:
    """Write or print a .pyi file; 1 if the program has errors."""
    from ..frontend.source.diagnostics import CompileFailure
    from .stubs import stub

    output = output_name(options, ".pyi")
    name, text = named_text(options.file)
    try:
        written = stub(text, name, options.definitions, Files(options.folders))
    except CompileFailure as failure:
        report(failure.source, failure.diagnostics, sys.stderr)
        return FAILED
    if output == "-":
        print(written, end="")
    else:
        write_output(output, written.encode())
    return 0


def output_name(options: argparse.Namespace, suffix: str) -> str:
    """The file that -o names, or one beside the source."""
    if options.output == "" or (options.file == "-" and options.output is None):
        raise Usage(f"what is the output to be called? Give -o FILE{suffix}")
    return options.output or os.path.splitext(options.file)[0] + suffix


def write_output(path: str, data: bytes) -> None:
    """Write a file that was asked for."""
    try:
        write_whole(path, data)
    except OSError as error:
        raise Usage(f"{path}: cannot be written: {error.strerror}") from None


def write_whole(path: str, data: bytes) -> None:
    """Write a file, whole or not at all; what is no plain file, as a device, is written into."""
    if os.path.exists(path) and not os.path.isfile(path):
        with open(path, "wb") as file:
            file.write(data)
        return
    path = os.path.realpath(path)  # a link stays one
    temporary = f"{path}.{os.getpid()}"
    try:
        with open(temporary, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except OSError:
        if os.path.exists(temporary):
            os.unlink(temporary)
        raise


# --- cache ----------------------------------------------------------------------------------------


def cache_command(options: argparse.Namespace) -> int:
    if options.action == "clear":
        print(f"{cache.clear()} files removed")
        return 0
    files, size = cache.usage()
    print(f"folder  {cache.location() or 'none'}")
    print(f"files   {files}")
    print(f"bytes   {size} of at most {cache.LIMIT}")
    native_files, native_size = cache.native_usage()
    print(f"native  {native_files} files, {native_size} bytes")
    if reason := cache.refusal():
        print(f"unused  {reason}")
    return 0


# --- devices --------------------------------------------------------------------------------------


def devices(options: argparse.Namespace) -> int:
    """List what parallel loops may run on, what was measured of it, and which device would be
    chosen; 1 if there is nothing but the processor."""
    from ..machine.core import Machine
    from ..tiers.cost import speed_of
    from ..tiers.cost import told as told_speed
    from ..tiers.offer import wanted

    request = Request()
    print(f"threads  {Machine(threads=request.threads).stats()['threads']}")
    try:
        from ..tiers.opencl.device import called, find, listed, told
        from ..tiers.opencl.failures import Unavailable
    except ImportError as problem:
        print(f"OpenCL   none: {problem}; pip install mojovm[opencl]")
        return FAILED
    try:
        for each in listed():
            print(f"OpenCL   {told(each)}")
            try:
                device = find(called(each))
                speed = speed_of(device, cache, again=options.again)
                print(f"         {told_speed(speed, shares=device.shares_memory)}")
            except (Unavailable, RuntimeError) as problem:
                print(f"         cannot be used: {problem}")
    except Unavailable as problem:
        print(f"OpenCL   none: {problem}")
        return FAILED
    chosen = "none"
    if request.device != "none":
        try:
            chosen = find(wanted(request.device, request.tier == "opencl")).name
        except Unavailable as problem:
            chosen = f"none: {problem}"
    print(f"chosen   {chosen}")
    return 0
