"""What a parallel loop would take on an OpenCL device, told by a few numbers of that device.

Kernels take `launch` seconds each; a turn takes the time of the bytes that it moves, and of its
work: what that takes one thread here, by the measured ratio of a simple loop's turns there and
here. Once a loop has run on the device, what its turns took there stands for all of that.
`speed_of` measures a device once and keeps the numbers in the store, under a key of the device's
name, its driver's version and the machine's.
"""

from __future__ import annotations

import json
from time import perf_counter

from ..spec.records import frozen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ..machine.core import Frame, Program
    from .opencl.device import Device, Store
    from .opencl.kernel import Kernel
    from .opencl.run import OpenCLTier
    from .opencl.shapes import Shapes

MOVED = 16 << 20  # bytes, to measure how fast they move
OPERATIONS = 64  # of a turn of the simple loop
TURNS_HERE = 1 << 17
TURNS_THERE = (1 << 17, 1 << 24)  # at first, and at the most until kernels outlast a launch
OUTLASTS = 8
ROUNDS = 3  # of which the fastest counts

# A loop of multiplications and additions, each waiting for the last, over one number a turn.
SIMPLE = """\
.source "speed"
.type List[Float] list of Float
.type Float {kind}
.type Int i64

.function work exported line 1
  .parameter n Int read
  .slots Int ^ Int Int List[Float] - -
    R4 = blank List[Float]
    R2 = const.i64 0
    R3 = move_slot R0
    .owned R4:List[Float]
    call 1 "work'parallel"
    .unowned
    drop R4 List[Float]
    return

.function "work'parallel" line 1
  .parameter first Int read first
  .parameter last Int read last
  .parameter out List[Float] mut append
  .slots Int Int List[Float] - - Int Float Float Float
    R5 = add_imm.i64 R0 -1
    expect R2 R5 R1
    R6 = const.{kind} 0.5
    R7 = const.{kind} 0.25
    jump L1
  L0:
    R8 = float.int.{kind} R5
{work}
    append.{kind} R2 R8
  L1:
    for.i64 R5 R1 L0
    return
"""
STEP = "    R8 = mul.{kind} R8 R6\n    R8 = add.{kind} R8 R7"


@frozen
class Speed:
    """Of a device of that name, in seconds: of a kernel that does nothing; of a byte to the device
    and from it, 0 where it shares the host's memory; and of an operation of f32 and f64, in a
    thread here and there, 0 where there is none."""

    name: str
    launch: float
    to: float
    back: float
    here_f32: float
    there_f32: float
    here_f64: float
    there_f64: float


@frozen
class Forecast:
    """Of a loop on a device: kernels of a run; bytes to and from the device and operations of a
    turn, where loops inside count as one turn, and rows as one element; and the seconds of a turn
    as last measured there, 0 if it has not run there. `lent` are the bytes that a run
    moves there, however many turns it has; `later` those of a turn that the host is going to need
    of what stays there."""

    speed: Speed
    launches: int
    to: int
    back: int
    operations: int
    f64: bool
    measured: float = 0.0
    lent: int = 0
    later: float = 0.0

    @property
    def here(self) -> float:
        """Seconds that a turn's operations take a thread here, if nothing else is known."""
        return self.operations * (self.speed.here_f64 if self.f64 else self.speed.here_f32)

    def turn(self, here: float) -> float:
        """Seconds of a turn there, of one that takes so many in a thread here."""
        s = self.speed
        if self.measured:
            return self.measured + self.later * s.back
        ratio = s.there_f64 / s.here_f64 if self.f64 else s.there_f32 / s.here_f32
        return self.to * s.to + self.back * s.back + here * ratio

    def seconds(self, turns: int, here: float) -> float:
        """Of a run of so many turns there."""
        lent = 0.0 if self.measured else self.lent * self.speed.to
        return self.launches * self.speed.launch + lent + turns * self.turn(here)

    def pays_from(self, here: float, threads: int) -> int:
        """The number of turns from which on the device is faster than so many threads; 0: never."""
        gain = here / threads - self.turn(here)
        return int(self.launches * self.speed.launch / gain) + 1 if gain > 0 else 0

    def told(self, threads: int) -> str:
        """For people, before anything has run."""
        here = self.here
        times = [
            f"{turns:,} in {duration(self.seconds(turns, here))} "
            f"({duration(here * turns / threads)} here)"
            for turns in (10**3, 10**6)
        ]
        size = self.pays_from(here, threads)
        worth = f"chosen from {size:,} turns on" if size else "never on this device"
        return (
            f"a turn moves {self.to} bytes to {self.speed.name} and {self.back} back, and has "
            f"{self.operations:,} operations or more; turns take {', '.join(times)}; {worth}"
        )


def told(speed: Speed, *, shares: bool) -> str:
    """A device's numbers, for people."""
    moves = "the host's memory is shared"
    if not shares:
        moves = f"{1e-9 / speed.to:.1f} GB/s there and {1e-9 / speed.back:.1f} back"
    rates = [
        f"{1e-9 / there:.1f} of {kind} ({1e-9 / here:.1f} in a thread here)"
        for kind, there, here in (
            ("f32", speed.there_f32, speed.here_f32),
            ("f64", speed.there_f64, speed.here_f64),
        )
        if there
    ]
    launch = f"a kernel takes {duration(speed.launch)}"
    return f"{launch}; {moves}; operations a nanosecond: {', '.join(rates)}"


def duration(seconds: float) -> str:
    unit, size = next(((u, s) for u, s in (("s", 1.0), ("ms", 1e-3)) if seconds >= s), ("us", 1e-6))
    return f"{seconds / size:.3g} {unit}"


def forecast(
    speed: Speed,
    kernel: Kernel,
    shapes: Shapes,
    measured: float = 0.0,
    frame: Frame | None = None,
    device: Device | None = None,
) -> Forecast:
    """Of a kernel's loop: of its next run, with a frame and a device, which may have some lists
    already. Without, turns are taken to read one element of each list."""
    lists = [argument for argument in kernel.arguments if argument.kind == "list"]
    to, lent, later = sum(shapes.bytes(argument.element) for argument in lists), 0, 0.0
    if frame is not None and device is not None:
        moved = [argument for argument in lists if device.kept(frame, argument.slot) is None]
        found = [lent_bytes(shapes, a.element, *header(frame, a.slot), device) for a in moved]
        to, lent = 0, sum(found)
    made = [(argument.element, 1) for argument in lists if argument.written]
    made += [(arena.element, max(arena.count, 1)) for arena in kernel.arenas]
    back = sum(count * shapes.bytes(element) for element, count in made)
    if device is not None and not device.shares_memory and device.residency.alone_bytes:
        stays = sum(count * shapes.bytes(each) for each, count in made if shapes.is_flat(each))
        later = stays * device.residency.fetched_bytes / device.residency.alone_bytes
    launches = 1 + bool(kernel.counted) + len(kernel.reductions)
    return Forecast(speed, launches, to, back, kernel.operations, kernel.f64, measured, lent, later)


def header(frame: Frame, slot: int) -> tuple[int, int]:
    return frame.word(slot), frame.word(slot + 1)


def lent_bytes(shapes: Shapes, element: int, address: int, length: int, device: Device) -> int:
    """Bytes of a list with what is inside of it and the device does not have, as if the lists in
    all elements were like those in the first."""
    import numpy

    from ..machine.core import memory

    found = shapes.bytes(element)
    for leaf in shapes.lists(element) if length else ():
        inner = numpy.array(memory(address + 8 * leaf.offset, 16).cast("Q"))
        sizes = inner[1:] * numpy.uint64(shapes.bytes(leaf.element))
        if device.kept_rows(inner[:1], sizes) is None:
            found += lent_bytes(shapes, leaf.element, int(inner[0]), int(inner[1]), device)
    return length * found


# --- measuring ------------------------------------------------------------------------------------

_speeds: dict[str, Speed] = {}


def speed_of(device: Device, store: Store | None, *, again: bool = False) -> Speed:
    """A device's numbers: those that are known, unless they are to be measured `again`."""
    found = None if again else _speeds.get(device.identity)
    key = store.code_key(device.identity.encode(), "speed") if store is not None else ""
    if found is None and store is not None and not again and (data := store.load(key)):
        found = Speed(**json.loads(data))
    if found is None:
        found = measured(device)
        if store is not None:
            fields = {name: getattr(found, name) for name in Speed.__annotations__}
            store.store(key, json.dumps(fields).encode())
    _speeds[device.identity] = found
    return found


def measured(device: Device) -> Speed:
    """Measures a device; takes about a second."""
    launch, there_f32 = there(device, "f32", 0.0)
    has_f64 = bool(device.device.double_fp_config)
    there_f64 = there(device, "f64", launch)[1] if has_f64 else 0.0
    to, back = (0.0, 0.0) if device.shares_memory else transfers(device)
    f32, f64 = here("f32"), here("f64")
    return Speed(device.name, launch, to, back, f32, there_f32, f64, there_f64)


def simple(kind: str) -> Program:
    """The simple loop as a program: function 0, whose body is function 1."""
    from ..bytecode.binary import encode
    from ..bytecode.text import assemble
    from ..machine.core import Program
    from .native import NativeTier

    work = "\n".join([STEP.format(kind=kind)] * (OPERATIONS // 2))
    program = Program(encode(assemble(SIMPLE.format(kind=kind, work=work))))
    NativeTier(program).compile_all()
    return program


def fastest(run: Callable[[], float]) -> float:
    return min(run() for _ in range(ROUNDS + 1))  # one more, since the first is slow everywhere


def here(kind: str) -> float:
    """Seconds of an operation in one thread here."""
    from ..machine.core import Machine

    program, machine = simple(kind), Machine(threads=1)

    def run() -> float:
        start = perf_counter()
        machine.run(program, 0, (TURNS_HERE,))
        return perf_counter() - start

    return fastest(run) / (TURNS_HERE * OPERATIONS)


def there(device: Device, kind: str, launch: float) -> tuple[float, float]:
    """Seconds of a kernel of one turn, if they are not given, and of an operation, on a device."""
    from ..bytecode.binary import decode
    from ..machine.core import Machine
    from .opencl.device import called
    from .opencl.run import OpenCLTier

    program, machine = simple(kind), Machine(threads=1)
    tier: OpenCLTier = OpenCLTier(decode(program.bytecode), None, called(device.device))
    program.divert(1, tier.callback(1))

    def run() -> float:
        before = tier.stats.run_seconds
        machine.run(program, 0, (turns,))
        return tier.stats.run_seconds - before

    turns = 1
    launch = launch or fastest(run)
    turns, most = TURNS_THERE
    while (seconds := fastest(run)) < OUTLASTS * launch and turns < most:
        turns *= 8
    if tier.failures:
        raise RuntimeError(f"{device.name} cannot be measured: {tier.failures[0]}")
    return launch, max(seconds - launch, seconds / OUTLASTS) / (turns * OPERATIONS)


def transfers(device: Device) -> tuple[float, float]:
    """Seconds of a byte to a device, and back."""
    import numpy

    cl, host = device.cl, numpy.zeros(MOVED, numpy.uint8)
    buffer = cl.Buffer(device.context, cl.mem_flags.READ_WRITE, MOVED)

    def copy(into: object, source: object) -> float:
        start = perf_counter()
        cl.enqueue_copy(device.queue, into, source, is_blocking=True)
        return perf_counter() - start

    to, back = fastest(lambda: copy(buffer, host)), fastest(lambda: copy(host, buffer))
    buffer.release()
    return to / MOVED, back / MOVED
