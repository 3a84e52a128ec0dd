"""Functions that see variables of the script, called from Python: the module's state."""

from __future__ import annotations

import gc
import pickle
import threading

import pytest

import mojovm

TEXT = '''
from math import sqrt

count = 0
items = []
names = ["a", "b"]
root = sqrt(16.0)
LIMIT = 4
print("script")

struct Thing:
    var n: Int

    fn __init__(out self, n: Int):
        global count
        count += 1
        self.n = n

    fn grow(mut self) -> Int:
        self.n += count
        return self.n

    fn __eq__(self, other: Thing) -> Bool:
        return self.n == other.n and root == 4.0

    @staticmethod
    fn made() -> Int:
        return count

fn bump(by: Int = 1) -> Int:
    """Counts."""
    global count
    count += by
    return count

def add(x: Float64):
    items.append(x)

def all():
    return items

def scaled(x):
    return x * count

fn longer(xs: List[String]) -> Int:
    return len(xs) + len(names)

fn lengthen(mut xs: List[Int]):
    xs.append(count)

fn over(x: Int) -> Int:
    return x + count

fn over(x: String) -> String:
    return x + names[0]

fn step(x: Int, by: Int = count) -> Int:
    return x + by

fn limit() -> Int:
    return LIMIT

fn item(i: Int) -> Float64:
    return items[i]

fn main():
    print("main", bump(100))
'''


@pytest.fixture(params=["interp", "auto"])
def vm(request):
    said = []
    made = mojovm.VM(stdout=said.append, tier=request.param)
    made.said = said
    yield made
    made.load_source("fn one() -> Int: return 1").one()  # a machine keeps what it ran last
    gc.collect()
    assert made.stats()["live"] == 0


def test_the_script_runs_once_before_the_first_call_that_needs_it(vm):
    module = vm.load_source(TEXT)
    assert (module.limit(), vm.said) == (4, [])
    assert [module.bump(), module.bump(2), module.bump(by=3)] == [1, 3, 6]
    assert "".join(vm.said) == "script\n"


def test_calls_of_all_kinds(vm):
    module = vm.load_source(TEXT)
    module.bump(2)
    module.add(1)
    module.add(x=2.5)
    assert module.all() == [1.0, 2.5]
    assert (module.scaled(2), module.scaled(1.5)) == (4, 3.0)
    assert module.longer(["x"]) == 3
    xs = [7]
    module.lengthen(xs)
    assert xs == [7, 2]
    assert (module.over(1), module.over("x")) == (3, "xa")
    assert (module.step(1), module.step(1, 5)) == (3, 6)
    assert module.bump.__doc__ == "Counts."
    assert repr(module.bump) == "<mojo function bump(by: Int = 1) -> Int>"
    with pytest.raises(TypeError):
        module.bump(1, 2)
    with pytest.raises(TypeError, match="Int"):
        module.bump("x")


def test_structs_see_variables(vm):
    module = vm.load_source(TEXT)
    thing = module.Thing(5)
    other = module.Thing(9)
    assert (thing.grow(), thing.grow()) == (7, 9)
    assert thing == other
    assert module.Thing.made() == 2


def test_running_a_module_begins_anew(vm):
    module = vm.load_source(TEXT)
    module.bump(5)
    vm.run(module)
    assert "".join(vm.said) == "script\nscript\nmain 100\n"
    assert module.bump() == 101


def test_each_module_has_a_state_of_its_own(vm):
    one, other = vm.load_source(TEXT), vm.load_source(TEXT)
    one.bump(5)
    assert (one.bump(), other.bump()) == (6, 1)


def test_it_ends_with_the_module(vm):
    module = vm.load_source(TEXT)
    module.add(1.0)
    assert vm.stats()["live"] > 0
    vm.load_source("fn one() -> Int: return 1").one()  # a machine keeps what it ran last
    del module
    gc.collect()
    assert vm.stats()["live"] == 0


def test_a_fault_of_the_function_shows_its_own_place(vm):
    module = vm.load_source(TEXT)
    with pytest.raises(mojovm.RuntimeFault) as caught:
        module.item(3)
    assert [frame[0] for frame in caught.value.traceback] == ["item"]


def test_a_fault_of_the_script_surfaces_from_the_call_and_it_runs_again(vm):
    module = vm.load_source(
        "n = 0\nprint('begins')\nxs = [1]\nprint(xs[len(xs)])\n"
        "fn f() -> Int:\n    global n\n    n += 1\n    return n + len(xs)\n"
    )
    for _ in range(2):
        with pytest.raises(mojovm.RuntimeFault, match="out of range") as caught:
            module.f()
        assert caught.value.traceback[-1][:2] == ("<script>", 4)
    assert "".join(vm.said) == "begins\n" * 2


def test_limits_hold_for_the_first_run():
    vm = mojovm.VM(limits=mojovm.Limits(fuel=10_000))
    module = vm.load_source("n = 0\nwhile True:\n    n += 1\n    if n < 0: break\n"
                            "fn f() -> Int:\n    return n\n")  # fmt: skip
    with pytest.raises(mojovm.LimitExceeded):
        module.f()


def test_a_variable_without_a_value_says_so(vm):
    module = vm.load_source(
        "fn give(owned xs: List[Int]):\n    print(len(xs))\n"
        "xs = [1, 2]\nys = [3]\nif len(ys) > 5:\n    zs = [1]\ngive(xs^)\n"
        "fn f() -> Int:\n    return len(xs)\n"
        "fn g() -> Int:\n    return len(ys)\n"
        "fn h() -> Int:\n    return len(zs)\n"
    )
    assert module.g() == 1
    for function, name in ((module.f, "xs"), (module.h, "zs")):
        with pytest.raises(mojovm.RuntimeFault, match=f"`{name}` has no value"):
            function()


def test_a_type_that_only_a_call_would_tell_is_asked_for(vm):
    module = vm.load_source("items = []\ndef add(x):\n    items.append(x)\n    return len(items)\n")
    assert module.add(1) == 1
    with pytest.raises(TypeError, match="write the variable's type"):
        module.add("x")


def test_variables_of_imported_modules(vm):
    parts = {"bank": "balance = 1\nbalance += 9\nfn put(n: Int) -> Int:\n    global balance\n"
             "    balance += n\n    return balance\n"}  # fmt: skip
    text = "from bank import put\nimport bank\nfn seen() -> Int:\n    return bank.balance\n"
    module = vm.load_source(text, modules=parts)
    assert (module.put(5), module.seen()) == (15, 15)


def test_destruction(vm):
    module = vm.load_source(
        "struct Noisy:\n    var n: Int\n    fn __init__(out self, n: Int):\n        self.n = n\n"
        "    fn __del__(deinit self):\n        print('end', self.n)\n"
        "a = Noisy(1)\nb = Noisy(2)\nprint(b.n)\n"
        "fn f() -> Int:\n    return a.n\n"
        "def renew():\n    global a\n    a = Noisy(3)\n"
    )
    assert module.f() == 1
    module.renew()
    assert "".join(vm.said) == "2\nend 2\nend 1\n"


def test_a_pickled_module_arrives_without_its_state(vm):
    module = vm.load_source(TEXT, "pickled state")
    module.bump(5)
    arrived = pickle.loads(pickle.dumps(module))
    bump = pickle.loads(pickle.dumps(module.bump))
    assert (arrived.bump(), bump()) == (1, 2)
    seen = []
    thread = threading.Thread(target=lambda: seen.append(bump()))  # it has a machine of its own
    thread.start()
    thread.join()
    assert seen == [1]
    assert module.bump() == 6
    arrived._kept.state = None
