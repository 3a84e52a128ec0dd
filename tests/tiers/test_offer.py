"""Who has the turns of a parallel loop, threads or an OpenCL device: what is measured decides, and
goes on deciding."""

from __future__ import annotations

import json

import pytest

from mojovm.bytecode.binary import encode
from mojovm.machine import core
from mojovm.spec.records import changed
from mojovm.tiers import cost, tuning
from mojovm.tiers.cost import Forecast, Speed
from mojovm.tiers.native import NativeTier
from mojovm.tiers.offer import Offer
from mojovm.tiers.opencl import device as devices
from tests.commands import mojovm
from tests.runs import needs_llvm

from .opencl import frame as opencl_frame
from .opencl.test_failures import SCALE, SPIN, Kept
from .opencl.test_programs import compiled, loops

pytestmark = needs_llvm
pytest.importorskip("pyopencl", reason="needs the extra `opencl`", exc_type=ImportError)

SLOW = Speed("abacus", 1e-3, 1e-9, 2e-9, 1e-10, 1e-8, 1e-10, 0.0)
FAST = Speed("lightning", 1e-6, 1e-12, 1e-12, 1e-9, 1e-12, 1e-9, 1e-12)


class Frame(opencl_frame.Frame):
    """One whose turns take so many nanoseconds in each of the threads here."""

    cost = 1e6
    threads = 2


def offered(source: str, speed: Speed, monkeypatch) -> tuple[Offer, int]:
    """The offer of a program's one loop to a device that is said to be so fast."""
    monkeypatch.setattr(cost, "speed_of", lambda device, store: speed)
    monkeypatch.setattr("mojovm.tiers.offer.WORTH_A_DEVICE", 0.0)
    code = compiled(source)
    return Offer(encode(code), None, "cpu", always=False), loops(code)[0]


def scaling(offer: Offer, index: int, turns: int, nanoseconds: float = 1e6) -> Frame:
    """A frame of SCALE."""
    frame = Frame(offer.tier.code, index, 0, turns, [[], [float(i) for i in range(turns)]])
    frame.cost = nanoseconds
    return frame


def test_the_model():
    loop = Forecast(SLOW, 2, to=4, back=8, operations=10, f64=False)
    assert loop.here == pytest.approx(1e-9)
    assert loop.seconds(1000, 1e-6) == pytest.approx(2e-3 + 1000 * (4e-9 + 16e-9 + 1e-4))
    assert loop.pays_from(1e-6, 1) == 0
    known = changed(loop, measured=1e-7)
    assert known.seconds(1000, 1e-6) == pytest.approx(2e-3 + 1e-4)
    size = known.pays_from(1e-6, 2)
    assert known.seconds(size, 1e-6) < size * 1e-6 / 2 <= known.seconds(size - 1, 1e-6) + 1e-6
    assert known.pays_from(1e-7, 2) == 0


def test_the_faster_has_the_turns(monkeypatch):
    offer, index = offered(SCALE, FAST, monkeypatch)
    frame = scaling(offer, index, 2000)
    assert offer.run(index, frame) == 2000
    assert frame.values()[0] == [i * 0.5 for i in range(2000)]
    offer, index = offered(SCALE, SLOW, monkeypatch)
    assert offer.run(index, scaling(offer, index, 2000)) == 0
    assert not offer.failures
    assert (offer.tier.stats.declined, offer.tier.stats.loops) == (1, 0)


def test_it_changes_its_mind(monkeypatch):
    """What turns took on the device counts from then on, and what they now take here."""
    offer, index = offered(SCALE, FAST, monkeypatch)

    def run(turns: int, nanoseconds: float) -> int:
        return offer.run(index, scaling(offer, index, turns, nanoseconds))

    def took() -> float:
        return offer.tier.turn_seconds[index] * 1e9

    assert run(500, 1e7) == 500
    assert index not in offer.tier.turn_seconds  # a driver may have compiled in that run
    assert run(500, 1e7) == 500
    assert run(500, took()) == 0  # two threads here are faster
    assert run(500, 4 * took()) == 500
    assert run(1, 1e-3) == 0
    slow_start = changed(FAST, launch=500_000 * took() * 1e-9)
    monkeypatch.setattr(cost, "speed_of", lambda *_: slow_start)
    assert run(500, 4 * took()) == 0
    assert run(500, 4e6 * took()) == 500


def test_what_lists_hold_counts(monkeypatch):
    """Tables and rows are sent as a whole, however few the turns are."""
    source = """
fn f(table: [f32], rows: [[f64]]):
    out: [f32] = []
    parallel for row in rows:
        out.append(table[len(row)])
"""
    offer, index = offered(source, SLOW, monkeypatch)
    body = offer.tier.code.functions[index]
    names = [offer.tier.code.types[p.type].name for p in body.parameters[2:]]
    given = {"List[Float32]": [[], [0.0] * 1000], "List[List[Float64]]": [[[0.0] * 50] * 7]}
    values = [given[name].pop(0 if p.role else -1) for name, p in
              zip(names, body.parameters[2:], strict=True)]  # fmt: skip
    forecast = offer.forecast(index, Frame(offer.tier.code, index, 0, 7, values))
    assert (forecast.lent, forecast.to, forecast.back) == (4000 + 7 * (24 + 400), 0, 4)
    assert forecast.seconds(7, 0.0) == pytest.approx(1e-3 + forecast.lent * 1e-9 + 7 * 8e-9)


def test_short_loops_are_offered_once_there_were_many(monkeypatch):
    offer, index = offered(SCALE, FAST, monkeypatch)
    monkeypatch.setattr("mojovm.tiers.offer.WORTH_A_DEVICE", 0.0035)
    runs = [offer.run(index, scaling(offer, index, 10, 1e5)) for _ in range(5)]
    assert runs == [0, 0, 0, 10, 10]


def test_no_drivers_are_loaded_for_a_gpu_that_cannot_be(monkeypatch):
    def load():
        raise AssertionError

    monkeypatch.setattr(devices, "opencl", load)
    monkeypatch.setattr(devices, "_devices", {})
    monkeypatch.setattr(devices, "GPU_FILES", ("/nowhere",))
    with pytest.raises(devices.Unavailable, match="is a GPU"):
        devices.find("gpu")


@pytest.fixture
def impatient(monkeypatch):
    """Pieces are short, and tell how fast a device is."""
    monkeypatch.setattr("mojovm.tiers.opencl.launch.PIECE_SECONDS", 0.0)
    monkeypatch.setattr("mojovm.tiers.opencl.launch.TELLING", 0.0)


def test_a_device_that_disappoints_gives_up(impatient, monkeypatch):
    """What it has done is kept, the machine does the rest."""
    offer, index = offered(SCALE, FAST, monkeypatch)
    frame = scaling(offer, index, 100_000)
    done = offer.tier.run(index, frame, 1e15)
    assert 0 < done < 100_000
    assert frame.values()[0] == [i * 0.5 for i in range(done)]
    assert offer.tier.turn_seconds[index] > 0


def test_what_a_device_adds_up_before_it_gives_up(impatient, monkeypatch):
    source = """
fn f(xs: [f32], rows: [[int]]):
    largest = Float32(0)
    count = 0
    kept: [int] = []
    parallel for i in range(len(xs)):
        largest = max(largest, xs[i])
        count += 1
        rows[i][0] = i
        if i % 3 == 0:
            kept.append(i)
"""
    offer, index = offered(source, FAST, monkeypatch)
    turns = 20_000
    numbers = [float(i) for i in range(turns)]
    given = {"max": 0.0, "sum": 0, "element": [[-1]] * turns, "append": [], "read": numbers}
    body = offer.tier.code.functions[index]
    roles = [p.role or "read" for p in body.parameters[2:]]
    frame = Frame(offer.tier.code, index, 0, turns, [given[role] for role in roles])
    done = offer.tier.run(index, frame, 1e15)
    assert not offer.failures
    assert 0 < done < turns
    found = dict(zip(roles, frame.values(), strict=True))
    assert (found["max"], found["sum"]) == (float(done - 1), done)
    assert found["append"] == list(range(0, done, 3))
    assert found["element"] == [[i] for i in range(done)] + [[-1]] * (turns - done)


def test_what_cannot_be_is_told_once(monkeypatch):
    offer, index = offered(SCALE, FAST, monkeypatch)
    offer.tier.wanted = "abacus"
    assert offer.run(index, scaling(offer, index, 9)) == 0
    assert offer.run(index, scaling(offer, index, 9)) == 0
    assert len(offer.failures) == 1


def test_a_device_is_measured_once(monkeypatch):
    device, store = devices.find("cpu"), Kept()
    monkeypatch.setattr(cost, "_speeds", {})
    speed = cost.speed_of(device, store)
    assert speed.launch > 0 and speed.here_f32 > 0 and speed.there_f32 > 0 and speed.there_f64 > 0
    assert len(store) == 1

    def measure(device):
        raise AssertionError

    monkeypatch.setattr(cost, "measured", measure)
    assert cost.speed_of(device, store) is speed
    cost._speeds.clear()
    assert cost.speed_of(device, store) == speed
    with pytest.raises(AssertionError):
        cost.speed_of(device, store, again=True)
    assert cost.told(speed, shares=True).startswith("a kernel takes ")
    apart = changed(speed, to=1e-10, back=5e-11)
    assert "; 10.0 GB/s there and 20.0 back; " in cost.told(apart, shares=False)


def test_bytes_to_a_device_of_its_own_memory_take_time(monkeypatch):
    device = devices.find("cpu")
    monkeypatch.setattr(device, "shares_memory", False)
    assert all(0 < seconds < 1e-7 for seconds in cost.transfers(device))


def test_a_loop_of_the_first_run_is_offered(monkeypatch):
    """What its turns cost is known after the first of them."""
    seen = []

    def run(self, index, frame):
        seen.append((frame.first, frame.last, frame.cost))
        return frame.first

    monkeypatch.setattr(Offer, "run", run)
    program = core.Program(encode(compiled(SPIN.replace("1000000", "1000"))))
    NativeTier(program).compile_all()
    offer = Offer(program.bytecode, None, "cpu", always=False)
    (body,) = program.bodies
    program.divert(body, offer.to(body), tuning.WORTH_ASKING)
    machine = core.Machine(threads=2, stdout=lambda text: None)
    machine.run(program, program.function_names.index("main"))
    ((first, last, nanoseconds),) = seen
    assert 0 < first < last == 1000
    assert nanoseconds * 1000 > tuning.WORTH_ASKING
    assert machine.stats()["live"] == 0


def test_devices_are_listed_with_what_was_measured(tmp_path, monkeypatch):
    monkeypatch.setenv("MOJOVM_CACHE_DIR", str(tmp_path))
    monkeypatch.setenv("MOJOVM_THREADS", "3")
    monkeypatch.setenv("MOJOVM_DEVICE", "cpu")
    done = mojovm("devices")
    assert done.returncode == 0
    assert done.stdout.startswith("threads  3\n")
    assert "\n         a kernel takes " in done.stdout
    assert f"\nchosen   {devices.find('cpu').name}\n" in done.stdout
    monkeypatch.setenv("MOJOVM_DEVICE", "none")
    assert mojovm("devices").stdout.endswith("\nchosen   none\n")
    assert mojovm("devices", "--again").returncode == 0


def test_stats_tell_what_a_device_did(tmp_path):
    path = tmp_path / "scale.mojo"
    path.write_text(SCALE.replace("fn f", "fn g") + "    print(len(ys))\n\ng([1.0, 2.0])\n")
    told = tmp_path / "s.json"
    mojovm("--tier=opencl", "--device=cpu", f"--stats={told}", path)
    stats = json.loads(told.read_text())["opencl"]
    assert (stats["loops"], stats["turns"], stats["kernels"], stats["builds"]) == (1, 2, 1, 1)
    assert stats["launches"] == 1
    assert 0 < stats["run_seconds"] < stats["seconds"]
    assert stats["build_seconds"] > 0
    assert (stats["bytes_to"], stats["bytes_from"], stats["declined"]) == (0, 0, 0)
    assert stats["device"] and not stats["failures"]


def test_bytes_each_way_are_counted(monkeypatch):
    monkeypatch.setattr(devices.find("cpu"), "shares_memory", False)
    offer, index = offered(SCALE, FAST, monkeypatch)
    assert offer.run(index, scaling(offer, index, 300)) == 300
    stats = offer.tier.stats
    stop = 4  # the word that ends a kernel
    assert (stats.bytes_to, stats.bytes_from) == (1200 + stop, 1200)
    assert 0 < stats.copy_seconds < stats.seconds
