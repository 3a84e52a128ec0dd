"""Modules and functions that are pickled: what arrives in another process, and on what terms."""

from __future__ import annotations

import pickle
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import cloudpickle
import pytest

import mojovm
from mojovm.face.module import arrived

TEXT = '''
fn scaled(xs: List[Float64], by: Float64 = 2.0) -> List[Float64]:
    """Multiplies each number."""
    return [x * by for x in xs]

def pick(xs, i):
    return xs[i]

fn size() -> Int:
    return N

fn leave(status: Int):
    from sys import exit
    exit(status)

fn spin(n: Int) -> Int:
    t = n
    for k in range(n):
        t = t * 31 + (k ^ (t >> 3))
    return t

fn forever():
    while True:
        pass
'''


def module(**options) -> mojovm.Module:
    return mojovm.VM(**{"tier": "interp", **options}).load_source(TEXT, "kernel.mojo", {"N": "7"})


def live(module: mojovm.Module) -> int:
    return module._vm.stats()["live"]


@pytest.fixture(scope="module", params=["spawn", "fork"])
def process(request):
    with ProcessPoolExecutor(1, mp_context=get_context(request.param)) as made:
        yield made


def test_functions_run_in_other_processes(process):
    m = module()
    assert process.submit(m.scaled, [1.0, 2.5]).result() == [2.0, 5.0]
    assert process.submit(m.scaled, [1.0], by=10).result() == [10.0]
    assert process.submit(m.pick, ["a", "b"], 1).result() == "b"
    assert process.submit(m.pick, [1, 2], 1).result() == 2
    assert process.submit(m.size).result() == 7
    assert list(process.map(m.spin, range(20))) == [m.spin(n) for n in range(20)]
    assert process.submit(live, m).result() == 0


def test_faults_come_back(process):
    m = module()
    with pytest.raises(IndexError) as there:
        process.submit(m.pick, [1, 2], 2).result()
    with pytest.raises(IndexError) as here:
        m.pick([1, 2], 2)
    for name in ("name", "traceback", "status", "__notes__", "args"):
        assert getattr(there.value, name) == getattr(here.value, name)
    assert isinstance(there.value, mojovm.RuntimeFault)
    with pytest.raises(SystemExit) as left:
        process.submit(m.leave, 3).result()
    assert (left.value.code, left.value.status) == (3, 3)
    with pytest.raises(TypeError):
        process.submit(m.scaled, 3).result()


def test_limits_travel(process):
    with pytest.raises(TimeoutError):
        process.submit(module(limits=mojovm.Limits(seconds=0.1)).forever).result()
    with pytest.raises(MemoryError):
        process.submit(module(limits=mojovm.Limits(memory=1000)).scaled, [1.0] * 1000).result()


def test_compile_errors_come_back():
    with pytest.raises(mojovm.CompileError) as caught:
        module().pick("no", "index")
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value)
    assert again.as_json() == caught.value.as_json()


@pytest.mark.parametrize("pickler", [pickle, cloudpickle])
def test_what_arrives(pickler):
    m = module()
    arrived = pickle.loads(pickler.dumps(m))
    assert (arrived.__name__, dir(arrived)) == (m.__name__, dir(m))
    assert arrived._program.bytecode == m._program.bytecode
    function = pickle.loads(pickler.dumps(m.scaled))
    assert repr(function) == repr(m.scaled)
    assert function.__doc__ == "Multiplies each number."
    assert function([2.0]) == [4.0]


def test_a_module_arrives_once():
    data = pickle.dumps(module())
    arrived = pickle.loads(data)
    assert pickle.loads(data) is arrived
    assert pickle.loads(pickle.dumps(arrived)) is arrived
    assert pickle.loads(pickle.dumps(module())) is arrived
    assert pickle.loads(pickle.dumps(module(limits=mojovm.Limits(seconds=5)))) is not arrived


def test_a_process_shares_a_vm_for_the_same_settings():
    vm = mojovm.VM(
        tier="interp", limits=mojovm.Limits(memory=1 << 20, seconds=7), threads=2, arguments=["a"]
    )
    shared = pickle.loads(pickle.dumps(vm))
    assert shared._settings == vm._settings
    assert shared is not vm
    assert pickle.loads(pickle.dumps(shared)) is shared
    other = mojovm.VM(tier="interp", limits=mojovm.Limits(memory=1 << 21))
    assert pickle.loads(pickle.dumps(other)) is not shared
    a, b = pickle.loads(
        pickle.dumps(
            (module(limits=mojovm.Limits(seconds=9)), module(limits=mojovm.Limits(seconds=9)))
        )
    )
    assert a is b
    assert pickle.loads(pickle.dumps(a))._vm is a._vm


def test_what_arrived_may_be_called_by_several_threads():
    arrived = pickle.loads(pickle.dumps(module()))
    barrier = threading.Barrier(4)

    def call(n: int) -> list[int]:
        barrier.wait()
        return [arrived.spin(n * 1000 + k) for k in range(50)]

    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(call, range(4)))
    assert found == [[arrived.spin(n * 1000 + k) for k in range(50)] for n in range(4)]


def test_bytecode_that_was_spoilt_is_refused():
    m = module()
    bytecode = m._program.bytecode
    defines = (("N", "7"),)
    for spoilt in (
        bytecode[:-1],
        bytecode[:400] + bytes([bytecode[400] ^ 1]) + bytecode[401:],
        b"MOJOVMBC",
    ):
        with pytest.raises(ValueError, match="same version of mojovm"):
            arrived(m._vm, TEXT, "kernel.mojo", defines, (), (), spoilt)


def test_bytecode_that_could_do_harm_is_refused():
    """Well-formed, with a right checksum, but reading what was never written."""
    from mojovm.bytecode.assemble import assemble
    from mojovm.bytecode.binary import decode, encode
    from mojovm.bytecode.disassemble import disassemble

    m = module()
    text = disassemble(decode(m._program.bytecode))
    (line,) = (line for line in text.splitlines() if "mul.i64" in line or "mul_imm.i64" in line)
    harmful = encode(assemble(text.replace(line, "")))
    with pytest.raises(ValueError, match="same version of mojovm"):
        arrived(m._vm, TEXT, "kernel.mojo", (), (), (), harmful)


def test_a_vm_with_streams_leaves_them_behind(process):
    printed: list[str] = []
    vm = mojovm.VM(tier="interp", stdout=printed.append)
    m = vm.load_source("fn f(n: Int) -> Int:\n    print(n)\n    return n\n")
    assert process.submit(m.f, 3).result() == 3
    assert printed == []


STRUCTS = """
@value
struct Scale:
    var by: Int

    @staticmethod
    fn triple(n: Int) -> Int:
        return 3 * n

fn made(n: Int) -> List[List[Int]]:
    return [[n], []]

fn scale(by: Int) -> Scale:
    return Scale(by)
"""


def test_lists_static_methods_and_structs_travel(process):
    m = mojovm.VM(tier="interp").load_source(STRUCTS)
    assert process.submit(m.made, 3).result() == [[3], []]
    assert process.submit(m.Scale.triple, 3).result() == 9
    assert repr(process.submit(m.scale, 3).result()) == "Scale(by=3)"
