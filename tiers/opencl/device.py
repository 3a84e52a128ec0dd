"""Devices: what there are, what they can do, and kernels built for them.

pyopencl is imported when a device is asked for. Contexts belong to the process that made them: the
child of a fork gets none (`Unavailable` says so) and touches none, for drivers hang there.
"""

from __future__ import annotations

import atexit
import ctypes
import os
import sys
from _thread import allocate_lock
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from time import perf_counter, sleep

from .failures import Interrupted, Unavailable, Unknown
from .kernel import Kernel
from .refusals import Refusal
from .shapes import SCALAR_KINDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Protocol, TypeAlias, TypeVar

    import numpy

    from ...machine.core import Frame, Residency

    T = TypeVar("T")
    IsToEnd: TypeAlias = Callable[[], bool]

    class Store(Protocol):
        """Where builds are kept between runs."""

        def code_key(self, bytecode: bytes, about: str) -> str: ...
        def load(self, key: str) -> bytes | None: ...
        def store(self, key: str, data: bytes) -> bool: ...


# PoCL would take the signal handlers for faults that the machine and its hosts may want.
SIGNALS = ("SIGFPE", "SIGSEGV", "SIGBUS", "SIGILL", "SIGABRT", "SIGINT", "SIGTERM")
SIGACTION_BYTES = 256  # no less than struct sigaction has anywhere

# Drivers compile a kernel when it is to run for the first time; PoCL once for grids of up to so
# many work items, and once for larger ones.
SMALL_GRID = 0xFFFF

# Of a device's memory, what lists may keep from one loop to the next.
KEPT_SHARE = 0.5

KEPT_BUILDS = 64  # of a device; those that were used last

# Between two looks at what a device does: so often nothing but a chance for other threads, for the
# shortest commands; then seconds, growing.
YIELDS = 30
NAPS = (2e-5, 1e-3)
LOOK = 5e-3  # seconds between two looks at what a driver does


KINDS = {c: kind for kind, c in SCALAR_KINDS.items()} | {"long": "i64"}

# Bytes of address space without which PoCL ends the process, or waits forever, as it comes up or
# builds: its own, and for each processor a thread's stack and heap. On two processors it needs 420
# MiB in all.
ROOM = 512 << 20
THREAD_ROOM = 144 << 20

# Where Linux shows a GPU to processes, whoever made it; without any of these there is no use in
# loading drivers to ask for one.
GPU_FILES = ("/dev/dri", "/dev/nvidiactl", "/dev/kfd", "/dev/dxg", "/dev/mali0")

_stderr_lock = allocate_lock()  # whoever is second would keep what the first has put there


@contextmanager
def signals_kept() -> Iterator[None]:
    """Has the process's handlers of signals be as before, whatever a driver sets up."""
    import signal

    from ...machine.core import attend_faults

    library = ctypes.CDLL(None)
    kept = {}
    for name in SIGNALS:
        number = int(getattr(signal, name))
        kept[number] = ctypes.create_string_buffer(SIGACTION_BYTES)
        library.sigaction(number, None, kept[number])
    try:
        yield
    finally:
        for number, action in kept.items():
            library.sigaction(number, action, None)
        attend_faults()  # another thread may have kept its first list meanwhile


@contextmanager
def stderr_kept() -> Iterator[None]:
    """Has what a driver's compiler prints on the process's stderr be gone: its log tells of it.
    There is no other way than to have stderr elsewhere meanwhile, for the whole process."""
    with _stderr_lock:
        try:
            kept = os.dup(2)
        except OSError:  # it is closed
            yield
            return
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        try:
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)
            os.close(nowhere)


def check_room() -> None:
    """Raises Unavailable where the process has not enough address space left for a driver."""
    import resource

    limit = resource.getrlimit(resource.RLIMIT_AS)[0]
    if limit == resource.RLIM_INFINITY:
        return
    with open("/proc/self/statm") as file:
        left = limit - int(file.read().split()[0]) * resource.getpagesize()
    needed = ROOM + THREAD_ROOM * (os.cpu_count() or 1)
    if left < needed:
        raise Unavailable(
            f"a device needs {needed >> 20} MiB of address space, and {max(left, 0) >> 20} are "
            "left; allow the process more (ulimit -v)"
        )


def opencl() -> Any:
    """The module pyopencl."""
    check_room()
    # read when PoCL comes up: a division by zero in the process stays the process's own affair
    os.environ.setdefault("POCL_SIGFPE_HANDLER", "0")
    try:
        import numpy  # noqa: F401
        import pyopencl
    except ImportError as problem:
        raise Unavailable(f"no pyopencl: {problem}; pip install mojovm[opencl]") from problem
    return pyopencl


class Built:
    """A program of kernels. A kernel takes pyopencl longer to make than to run."""

    def __init__(self, cl: Any, program: Any, key: str) -> None:
        self.cl = cl
        self.program = program
        self.key = key  # under which it is yet to be stored, or nothing
        self.kernels: dict[str, Any] = {}
        self.ready: set[tuple[str, bool]] = set()  # kernels, and whether in large grids

    def kernel(self, name: str) -> Any:
        if name not in self.kernels:
            self.kernels[name] = self.cl.Kernel(self.program, name)
        return self.kernels[name]

    def keep(self, store: Store | None) -> None:
        """Stores it, if that is to be done: after a run, for some drivers compile only then."""
        if self.key and store is not None:
            store.store(self.key, self.program.get_info(self.cl.program_info.BINARIES)[0])
            self.key = ""


class Device:
    """One device: its context, its queue, and what has been built for it."""

    def __init__(self, cl: Any, device: Any) -> None:
        from .memory import Staging

        self.cl = cl
        self.device = device
        self.process = os.getpid()
        self.name: str = device.name.strip()
        self.platform: str = device.platform.name.strip()
        self.is_cpu = bool(device.type & cl.device_type.CPU)
        self.is_gpu = bool(device.type & cl.device_type.GPU)
        self.shares_memory = bool(device.host_unified_memory)
        self.group: int = device.max_work_group_size
        self.units: int = device.max_compute_units
        with signals_kept():
            self.context = cl.Context([device])
            self.queue = cl.CommandQueue(self.context)
            self.side_queue = cl.CommandQueue(self.context)  # of what is got ready
        self._lock = allocate_lock()  # around a kernel's arguments
        self._builder = allocate_lock()  # one is built at a time
        self._built: dict[str, Built] = {}
        self._residency: Residency | None = None
        self.staging = Staging()
        self.builds = 0
        self.build_seconds = 0.0
        self.reused = 0  # builds that were in the store

    @property
    def identity(self) -> str:
        """What a build depends on besides its text."""
        d = self.device
        return f"{self.platform} {d.platform.version} {self.name} {d.version} {d.driver_version}"

    @property
    def residency(self) -> Residency:
        """What lists the device keeps for the host, which reads them by OpenCL's own functions:
        it needs them in places where Python cannot run."""
        if self._residency is None:
            from ...machine.core import Residency

            library = ctypes.CDLL(self.cl._cl.__file__)  # which has OpenCL's among what it needs
            read, retain, release = (
                ctypes.cast(library[name], ctypes.c_void_p).value or 0
                for name in ("clEnqueueReadBuffer", "clRetainMemObject", "clReleaseMemObject")
            )
            self._residency = Residency(self.queue.int_ptr, read, retain, release)
            atexit.register(self._residency.bring_all)  # pyopencl goes after what was set up later
        return self._residency

    def kept(self, frame: Frame, slot: int) -> Any:
        """The buffer that has the list at a frame's slot, from an earlier loop; else None."""
        buffer = 0 if self.shares_memory else frame.kept(slot, self.residency)
        return self.cl.Buffer.from_int_ptr(buffer, retain=False) if buffer else None

    def kept_rows(
        self, addresses: numpy.ndarray, sizes: numpy.ndarray
    ) -> tuple[Any, numpy.ndarray] | None:
        """The buffer that has lists, of so many bytes at addresses, from an earlier loop, and from
        which byte on it has each; else None."""
        if self.shares_memory or not self.residency.kept_bytes:
            return None
        import numpy

        start = numpy.empty_like(sizes)
        places = addresses.ctypes.data, sizes.ctypes.data, len(sizes), start.ctypes.data
        buffer = self.residency.rows(*places)
        return (self.cl.Buffer.from_int_ptr(buffer, retain=False), start) if buffer else None

    def room(self, nbytes: int, contents: Any = None) -> Any:
        """A buffer of so many bytes, with those of an array if one is given. Where more would be
        kept than may, the host takes all back."""
        most = self.device.global_mem_size * KEPT_SHARE
        if not self.shares_memory and self.residency.kept_bytes + nbytes > most:
            self.residency.bring_all()
        flags = self.cl.mem_flags
        if contents is None:
            return self.cl.Buffer(self.context, flags.READ_WRITE, nbytes)
        mode = flags.READ_WRITE | flags.COPY_HOST_PTR
        return self.cl.Buffer(self.context, mode, hostbuf=contents)

    def refusals(self, kernel: Kernel) -> list[Refusal]:
        """Why the device cannot run a kernel as the machine would."""
        flags = self.cl.device_fp_config
        single, double = self.device.single_fp_config, self.device.double_fp_config
        found = []
        if kernel.f64 and not double:
            found.append("f64")
        if kernel.divides and not single & flags.CORRECTLY_ROUNDED_DIVIDE_SQRT:
            found.append("rounding")
        if kernel.f32 and not single & flags.DENORM:
            found.append("denormals")
        return [Refusal(key, kernel.function, -1, self.name) for key in found]

    def check(self) -> None:
        if os.getpid() != self.process:
            raise Unavailable(f"{self.name}: its context was made before this process was forked")

    # --- building --------------------------------------------------------------------------------

    def build(self, kernel: Kernel, store: Store | None, is_to_end: IsToEnd) -> Built:
        """A kernel's text, built: in this process, in an earlier one, or now."""
        found = self._built.pop(kernel.text, None)
        if found is None:
            return self._apart(lambda: self._build(kernel, store), is_to_end)
        self._built[kernel.text] = found  # used last
        return found

    def get_ready(
        self, built: Built, kernel: Kernel, name: str, items: int, group: int, is_to_end: IsToEnd
    ) -> None:
        """Has a kernel be compiled for so many work items, by a run of no turns."""
        key = name, items > SMALL_GRID
        if key in built.ready:
            return
        shape = ((SMALL_GRID // group + 1) * group if key[1] else group,), (group,)

        def compile() -> None:
            made = self.cl.Kernel(built.program, name)
            for place, type in enumerate(kernel.signatures[name]):
                made.set_arg(place, nothing(type))
            self.cl.enqueue_nd_range_kernel(self.side_queue, made, *shape)
            self.side_queue.finish()
            built.ready.add(key)

        self._apart(compile, is_to_end)

    def _apart(self, work: Callable[[], T], is_to_end: IsToEnd) -> T:
        """What drivers do in one go and take long for, done by a thread: where the run is to end
        meanwhile, that goes on by itself, and its result is at hand the next time."""
        outcome: list[T] = []
        problems: list[BaseException] = []

        def run() -> None:
            try:
                outcome.append(work())
            except BaseException as problem:
                problems.append(problem)
            finally:
                self._builder.release()

        while not self._builder.acquire(timeout=LOOK):
            if is_to_end():
                raise Interrupted
        thread = Thread(target=run, name="mojovm kernel builder")
        try:
            thread.start()
        except BaseException:
            self._builder.release()
            raise
        while thread.is_alive():
            thread.join(LOOK)
            if is_to_end():
                raise Interrupted
        if problems:
            raise problems[0]
        return outcome[0]

    def _build(self, kernel: Kernel, store: Store | None) -> Built:
        found = self._built.get(kernel.text)  # by whoever built before
        if found is not None:
            return found
        check_room()
        options = ["-cl-std=CL1.2", "-w"]  # of a warning a program's user could change nothing
        if kernel.divides:
            options.append("-cl-fp32-correctly-rounded-divide-sqrt")
        start = perf_counter()
        key = store.code_key(kernel.text.encode(), self.identity) if store is not None else ""
        data = store.load(key) if store is not None else None
        with signals_kept():
            program = self._from_binary(data, options) if data else None
            if program is None:
                program = self.cl.Program(self.context, kernel.text)
                with stderr_kept():
                    program.build(options=options, cache_dir=False)
            else:
                self.reused += 1
                key = ""
        self.builds += 1
        self.build_seconds += perf_counter() - start
        if len(self._built) >= KEPT_BUILDS:
            del self._built[next(iter(self._built))]
        self._built[kernel.text] = built = Built(self.cl, program, key)
        return built

    def _from_binary(self, data: bytes, options: list[str]) -> Any:
        """A program that was kept, or None if the driver does not want it any more."""
        try:
            program = self.cl.Program(self.context, [self.device], [data])
            return program.build(options=options)
        except self.cl.Error:
            return None

    # --- commands --------------------------------------------------------------------------------

    def enqueue(
        self, kernel: Any, arguments: list[Any], items: int, group: int, after: list[Any]
    ) -> None:
        """Has work items run a kernel, in groups of so many, after what other queues do."""
        with self._lock:
            for place, argument in enumerate(arguments):
                kernel.set_arg(place, argument)
            shape = (items,), (min(group, self.group),)
            self.cl.enqueue_nd_range_kernel(self.queue, kernel, *shape, wait_for=after)
        self.queue.flush()

    def wait(self, event: Any, is_to_end: IsToEnd, stop: Callable[[], None]) -> None:
        """Waits for a command, in a way that lets Python see signals. Whatever ends the waiting,
        the device is done with the command, which `stop` tells to end: it may use memory that its
        caller will free."""
        done = self.cl.command_execution_status.COMPLETE
        nap, longest = NAPS
        yields = YIELDS
        self.queue.flush()
        try:
            while (status := event.command_execution_status) != done:
                if status < 0:
                    raise self.cl.RuntimeError(f"the device failed, status {status}")
                if is_to_end():
                    raise Interrupted
                if yields:
                    yields -= 1
                    sleep(0)
                else:
                    sleep(nap)
                    nap = min(nap * 1.5, longest)
        except BaseException:
            stop()
            self.queue.finish()
            raise


def nothing(type: str) -> Any:
    """An argument of a C type, \"\" for a pointer, with which a kernel does no turn."""
    from .memory import scalar

    return scalar(0, KINDS[type]) if type else None


_devices: dict[str, Device] = {}
_process = os.getpid()


def _abandon() -> None:
    """In a forked child: has nothing of the parent's contexts be released, which drivers may wait
    for, forever."""
    for device in _devices.values():
        kept = [device.context, device.queue, device.side_queue, device.device]
        for built in device._built.values():
            kept += [built.program, *built.kernels.values()]
        for each in kept:
            ctypes.pythonapi.Py_IncRef(ctypes.py_object(each))


os.register_at_fork(after_in_child=_abandon)


def listed() -> list[Any]:
    """pyopencl's devices, GPUs first."""
    cl = opencl()
    try:
        with signals_kept():
            found = [d for platform in cl.get_platforms() for d in platform.get_devices()]
    except cl.Error as problem:
        raise Unavailable(f"no OpenCL platform: {problem}") from problem
    return sorted(found, key=lambda d: not d.type & cl.device_type.GPU)


def called(device: Any) -> str:
    """The name of one of pyopencl's devices, by which `find` knows it from all others."""
    return f"{device.platform.name.strip()} {device.name.strip()}"


def told(device: Any) -> str:
    """One of pyopencl's devices for people: what it is, and what it can do for loops."""
    cl = opencl()
    kinds = {"CPU": cl.device_type.CPU, "GPU": cl.device_type.GPU}
    kind = next((name for name, bit in kinds.items() if device.type & bit), "accelerator")
    flags, single = cl.device_fp_config, device.single_fp_config
    can = ["f64"] if device.double_fp_config else []
    can += ["exact / and sqrt of f32"] if single & flags.CORRECTLY_ROUNDED_DIVIDE_SQRT else []
    can += ["denormals"] if single & flags.DENORM else []
    memory = f"{device.global_mem_size / 2**30:.1f} GiB"
    if device.host_unified_memory:
        memory += " shared with the host"
    about = f"{kind}, {device.max_compute_units} compute units, {memory}"
    return f"{device.name.strip()} ({device.platform.name.strip()}): {about}; {', '.join(can)}"


def find(wanted: str = "auto") -> Device:
    """A device by "auto" (a GPU if there is one), "cpu", "gpu", or a part of its name."""
    if wanted in _devices:
        _devices[wanted].check()
        return _devices[wanted]
    if os.getpid() != _process and _devices:
        raise Unavailable("OpenCL was in use before this process was forked")
    if wanted == "gpu" and sys.platform == "linux" and not any(map(os.path.exists, GPU_FILES)):
        raise Unavailable("no OpenCL device is a GPU")
    cl = opencl()
    kinds = {"cpu": cl.device_type.CPU, "gpu": cl.device_type.GPU}
    there = listed()
    for device in there:
        name = called(device).lower()
        kind = kinds.get(wanted)
        if wanted == "auto" or (device.type & kind if kind else wanted.lower() in name):
            try:
                made = next((d for d in _devices.values() if d.device == device), None)
                _devices[wanted] = made or Device(cl, device)
            except cl.Error as problem:
                raise Unavailable(f"{device.name}: {problem}") from problem
            return _devices[wanted]
    if not there or wanted in kinds:
        raise Unavailable("no OpenCL device" + (f" is a {wanted.upper()}" if there else ""))
    names = ", ".join(device.name.strip() for device in there)
    raise Unknown(f"no OpenCL device is called {wanted!r}; there is {names}")
