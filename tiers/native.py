"""The native tier of a program: what is compiled when, where it is kept, and what became of it.

`NativeTier(program)` compiles everything at once (`compile_all`), or what the machine finds hot
(`promote`, `compile_hot`), in a thread while the interpreter goes on or at once. What was compiled
is put into a store and taken from there by the next run (`restore`). A compilation that fails
leaves its functions to the interpreter, with the reason in `failures`.

On the path of a start from the cache: LLVM and whatever writes its code is imported by the thread.
"""

import atexit
import os
from _thread import allocate_lock, get_native_id
from _weakref import ref
from struct import Struct, error
from time import perf_counter, sleep

from ..machine.core import NativeCode, cpu_identity, start_beside
from . import tuning
from .llvm.build import begin, library
from .llvm.packed import pack, unpack
from .units import in_units

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from ..machine.core import Program
    from .compiler import Compiler
    from .parallel.division import Division

    class Store(Protocol):
        """Where compiled code is kept between runs."""

        def load(self, key: str) -> bytes | None: ...
        def store(self, key: str, data: bytes) -> bool: ...


COUNT = Struct("<III")  # of parts, of divisions, and whether it is the whole program
ENTRY = Struct("<iiqI")  # function, word, need, offset
PART = Struct("<II")  # bytes of packed code, number of entries
DIVIDED = Struct("<iiiI")  # function, loop, counter, number of what is shared
SHARED = Struct("<iiiq")  # slot, role, type, count

Wanted = tuple[int, int]  # function, and -1 or the word of a loop's back edge
Installed = tuple[int, int, int, int]  # function, word, need, offset in its code
Shared = tuple[int, int, int, int]  # slot, role, type, count
Divided = tuple[int, int, tuple[Shared, ...]]  # loop, counter, what is shared


class NativeTier:
    """Compiles functions and loops of a program, and has the machine use them.

    `compilations` are (start, seconds, what); times are of `perf_counter`. `restored` counts what
    came from the store. With `counting`, code counts calls and turns for a profile,
    with `metered` against the machine's fuel: a machine that has fuel runs no other native code.
    """

    def __init__(
        self,
        program: "Program",
        store: "Store | None" = None,
        key: str = "",
        *,
        counting: bool = False,
        metered: bool = False,
    ) -> None:
        self._program = ref(program)  # which has the tier as what it asks
        self.store = store if key else None
        self.key = key
        self.counting = counting
        self.metered = metered
        program.metered = metered
        self.parts: list[tuple[bytes, list[Installed]]] = []  # packed code and its entries
        self.known: set[Wanted] = set()
        self.native: set[int] = set()  # functions that are installed
        self.divided: dict[int, Divided] = {}  # bodies of parallel loops, once they are native
        self.failures: list[str] = []
        self.compilations: list[tuple[float, float, list[Wanted]]] = []
        self.installed: list[tuple[float, list[Wanted]]] = []
        self.restored = 0
        self.whole = False  # all of the program is compiled
        self.code_bytes = 0
        self._compiler: Compiler | None = None
        self._lock = allocate_lock()
        self._first = allocate_lock()  # held until the thread has compiled what was hot first
        self._hot: list[Wanted] = []
        self._begun = perf_counter()
        self._reader = -1
        self._door = allocate_lock()  # of `_hot` and `_reader`: several machines may ask at once
        self._process = os.getpid()

    # --- when -------------------------------------------------------------------------------------

    def compile_all(self) -> None:
        """Compiles the whole program, but for what was restored."""
        compiler = None if self.whole else self._ready()
        if compiler is None:
            return
        for part in compiler.whole():
            with self._lock:
                self._compile([wanted for wanted in part if wanted not in self.known])
        self._without_large([(i, -1) for i in range(len(self.program.function_names))])
        self.whole = not self.failures
        self._divide_native(compiler.divisions)
        self._keep()

    def promote(self) -> None:
        """Called by the machine when something is hot: what is not at hand is compiled by a thread
        beside the run, which the machine wakes by a pipe from then on."""
        with self._door:
            if not self._find_hot() or self._reader >= 0:
                return
            self._reader, writer = os.pipe()
            self.program.wake_by(writer)
            self._prepare()
        start_beside(self._work)

    def serve(self, reader: int) -> None:
        """Is that thread, for a machine that wakes it by this pipe already. Comes back when the
        program is gone."""
        self._reader = reader
        while not self._find_hot():
            if not os.read(reader, 64):
                os.close(reader)
                return
        self._prepare()
        self._work()

    def _find_hot(self) -> bool:
        """Whether anything is hot that is not at hand."""
        self._hot += [wanted for wanted in self.program.requests() if wanted not in self.known]
        return bool(self._hot)

    def _prepare(self) -> None:
        """Ahead of the thread's work: who waits for it must find it at work."""
        atexit.register(self.close)
        self.program.compiling = True
        self._first.acquire()

    @property
    def program(self) -> "Program":
        program = self._program()
        if program is None:
            raise ReferenceError("the program is gone")
        return program

    def close(self) -> None:
        """Compiles nothing any more: waits for what is being compiled, for good. LLVM must not be
        at work while the process takes it down. In a forked child, where nobody compiles, what was
        locked stays so."""
        if os.getpid() == self._process:
            self._lock.acquire()

    def compile_hot(self) -> None:
        """Compiles what the machine has found hot since this was last asked."""
        with self._door:
            found = self._hot + self.program.requests()
            self._hot = []
        called = {}
        if any(word >= 0 for _, word in found):
            called = {function: calls for function, (calls, _) in enumerate(self.program.counts())}
        wanted = dict.fromkeys(found)
        bodies = self._bodies()
        for function, word in found:
            whole = (function, -1)
            if function in bodies:  # the rest of its turns is divided, this one runs to its end
                wanted |= dict.fromkeys((each, -1) for each in bodies[function].reach)
            elif word >= 0 and called[function] > 1 and whole not in self.known:
                # the next call will be native; should this one go on, its loop will ask again
                del wanted[function, word]
                wanted[whole] = None
                self.program.ask_again(function, word)
        self.compile([each for each in wanted if each not in self.known])
        self.program.compiling = False
        if self._divide_native(bodies):
            self._keep()

    def _bodies(self) -> "dict[int, Division]":
        """How the bodies of parallel loops are divided, of those that may be."""
        compiler = self._ready() if self.program.bodies else None
        return compiler.divisions if compiler is not None else {}

    def _divide_native(self, divisions: "dict[int, Division]") -> bool:
        """Divides the bodies that are native with all that they call; whether any is new."""
        new = [
            (index, (each.loop, each.counter, each.shared))
            for index, each in divisions.items()
            if index not in self.divided and self.native.issuperset(each.reach)
        ]
        for index, divided in new:
            self._divide(index, divided)
        return bool(new)

    def _divide(self, index: int, divided: "Divided") -> None:
        """Has the machine divide the turns of a body."""
        self.divided[index] = divided
        self.program.divide(index, *divided)

    def _work(self) -> None:
        """The thread: compiles until the program is gone. The run goes first, where they share a
        processor."""
        os.setpriority(os.PRIO_PROCESS, get_native_id(), tuning.NICENESS)
        try:
            self._ready()
            sleep(max(self._begun + tuning.PATIENCE - perf_counter(), 0))
            self.compile_hot()
            self._first.release()
            while os.read(self._reader, 64):
                self.compile_hot()
        except ReferenceError:
            pass  # the program is gone
        os.close(self._reader)
        atexit.unregister(self.close)

    # --- compiling --------------------------------------------------------------------------------

    def _ready(self) -> "Compiler | None":
        if self._compiler is None and os.uname().machine != "x86_64":
            self._tell(f"no native code is made for {os.uname().machine}")
        elif self._compiler is None:
            try:
                from .compiler import Compiler

                begin()
                self._compiler = Compiler(
                    self.program.bytecode, counting=self.counting, metered=self.metered
                )
            except Exception as problem:  # a library may fail in its own ways, too
                self._tell(f"LLVM is not to be had: {problem}")
        return self._compiler

    def compile(self, wanted: list[Wanted]) -> None:
        """Compiles and installs functions and loops, in units of bounded size; never raises."""
        program = self.program
        for unit in in_units(wanted, lambda each: program.words(each[0]), tuning.HOT_UNIT_WORDS):
            with self._lock:
                program.compiling = True
                try:
                    if self._compile(unit):
                        self._keep()
                finally:
                    program.compiling = False

    def finish(self) -> None:
        """After a run: what is being compiled is brought to its end, so that the next run has it,
        and nothing else is begun; but what became hot just now is left alone."""
        if perf_counter() - self._begun > tuning.PATIENCE:
            self._first.acquire(timeout=tuning.FINISH_SECONDS)
            if self._lock.acquire(timeout=tuning.FINISH_SECONDS):
                atexit.unregister(self.close)

    def _compile(self, wanted: list[Wanted]) -> bool:
        compiler = self._ready() if wanted else None
        if compiler is None:
            return False
        wanted = self._without_large(wanted)
        self.known.update(wanted)
        if not wanted:
            return False
        start = perf_counter()
        try:
            linked, entries = compiler.compile(wanted)
            installed = [(e.function, e.word, e.need, linked.symbols[e.symbol]) for e in entries]
            self._install(linked.code, linked.externals, installed)
            self.parts.append((pack(linked.code, {}, linked.externals), installed))
        except ImportError as problem:
            self._tell(f"LLVM is not to be had: {problem}")
            return False
        except Exception as problem:  # whatever it is, the interpreter goes on
            self._failed(wanted, f"{type(problem).__name__}: {problem}")
            return False
        finally:
            self.compilations.append((start, perf_counter() - start, wanted))
        return True

    def _without_large(self, wanted: list[Wanted]) -> list[Wanted]:
        """Those that are not too large to be compiled."""
        words = self.program.words
        large = [w for w in wanted if words(w[0]) > tuning.FUNCTION_WORDS]
        if large:
            self._failed(large, f"more than {tuning.FUNCTION_WORDS} words of bytecode")
        return [each for each in wanted if each not in large]

    def _failed(self, wanted: list[Wanted], reason: str) -> None:
        names = self.program.function_names
        about = ", ".join(dict.fromkeys(names[function] for function, _ in wanted))
        self._tell(f"{about if len(about) < 200 else about[:200] + ' …'}: {reason}")

    def _tell(self, failure: str) -> None:
        """Notes a failure, once."""
        if failure not in self.failures:
            self.failures.append(failure)

    def _install(self, code: bytes, externals: tuple[str, ...], entries: list[Installed]) -> None:
        mapped = NativeCode(code, externals)
        for function, word, need, offset in entries:
            self.program.install(function, word, mapped.address(offset), need, mapped)
            self.known.add((function, word))
            if word < 0:
                self.native.add(function)
        self.code_bytes += len(code)
        self.installed.append((perf_counter(), [(entry[0], entry[1]) for entry in entries]))

    # --- keeping ----------------------------------------------------------------------------------

    def _keep(self) -> None:
        if self.store is None or sum(len(code) for code, _ in self.parts) > tuning.STORED_BYTES:
            return
        pieces = [COUNT.pack(len(self.parts), len(self.divided), self.whole)]
        for code, entries in self.parts:
            pieces.append(PART.pack(len(code), len(entries)))
            pieces += [ENTRY.pack(*entry) for entry in entries]
            pieces.append(code)
        for index, (loop, counter, shared) in self.divided.items():
            pieces.append(DIVIDED.pack(index, loop, counter, len(shared)))
            pieces += [SHARED.pack(*each) for each in shared]
        self.store.store(self.key, b"".join(pieces))

    def restore(self) -> bool:
        """Installs what an earlier run compiled; tells whether there was anything."""
        data = self.store.load(self.key) if self.store is not None else None
        if data is None:
            return False
        try:
            self._restore(data)
        except (error, ValueError, LookupError, MemoryError) as problem:
            self._tell(f"what the cache has is not usable: {problem}")
            return False
        return True

    def _restore(self, data: bytes) -> None:
        count, divisions, whole = COUNT.unpack_from(data)
        at = COUNT.size
        for _ in range(count):
            size, number = PART.unpack_from(data, at)
            at += PART.size
            entries = []
            for _ in range(number):
                entries.append(ENTRY.unpack_from(data, at))
                at += ENTRY.size
            packed = data[at : at + size]
            at += size
            code, _, externals = unpack(packed)
            self._install(code, externals, entries)
            self.parts.append((packed, entries))
            self.restored += number
        for _ in range(divisions):
            index, loop, counter, number = DIVIDED.unpack_from(data, at)
            at += DIVIDED.size
            end = at + SHARED.size * number
            shared = tuple(SHARED.iter_unpack(data[at:end]))
            at = end
            self._divide(index, (loop, counter, shared))
        self.whole = bool(whole)


def expect_to_compile() -> None:
    """Has LLVM loaded beside whatever comes first; where there is one processor, it only waits."""
    if (os.cpu_count() or 1) > 1 and library():
        begin()


def identity() -> str:
    """What compiled code depends on besides the program and mojovm; empty if none can be made:
    names LLVM without loading it."""
    path = library()
    try:
        state = os.stat(path)
    except OSError:
        return ""
    llvm = f"{path} {state.st_size} {state.st_mtime_ns}"
    return f"{llvm} {cpu_identity().hex()}"
