"""Values of a machine in Python: lists and structs, and memory of others that is lent to calls."""

from __future__ import annotations

import array
import gc
import pickle

import numpy as np
import pytest

import mojovm

TEXT = '''
struct Tensor:
    """Some numbers."""
    data: [f32]
    n: int

    fn total(self) -> f32:
        return sum(self.data)

    fn scale(mut self, by: f32 = 2.0):
        for i in range(len(self.data)):
            self.data[i] *= by

    fn more(mut self, x: f32):
        self.data.append(x)
        self.n += 1

struct Point:
    var x: Float64
    var y: Float64
    var name: String

    fn __init__(out self, x: Float64, y: Float64 = 0.5):
        self.x = x
        self.y = y
        self.name = "p"

    fn __add__(self, other: Point) -> Point:
        return Point(self.x + other.x, self.y + other.y)

    fn __eq__(self, other: Point) -> Bool:
        return self.x == other.x and self.y == other.y

    fn __len__(self) -> Int:
        return 2

    fn shifted(self, by):
        return Point(self.x + by, self.y)

    @staticmethod
    fn origin() -> Point:
        return Point(0.0, 0.0)

struct Noisy:
    var id: Int

    fn __init__(out self, id: Int):
        self.id = id

    fn __del__(owned self):
        print("gone", self.id)

fn noisy(id: Int) -> Noisy:
    return Noisy(id)

fn keep(var thing: Noisy) -> Int:
    return thing.id

fn squares(n: Int) -> List[Float32]:
    return [Float32(i * i) for i in range(n)]

fn grid(rows: Int, columns: Int) -> List[List[Float64]]:
    var all = List[List[Float64]]()
    for i in range(rows):
        all.append([Float64(i * 10 + j) for j in range(columns)])
    return all

fn points(n: Int) -> List[Point]:
    return [Point(Float64(i), 1.0) for i in range(n)]

fn words(n: Int) -> List[String]:
    return ["w" + String(i) for i in range(n)]

fn pair(n: Int) -> Tuple[Int, List[Int]]:
    return (n, [i for i in range(n)])

fn total(xs: List[Float32]) -> Float32:
    var all: Float32 = 0
    for x in xs:
        all += x
    return all

fn scale(mut xs: List[Float32], by: Float32):
    for i in range(len(xs)):
        xs[i] *= by

fn push(mut xs: List[Float32], x: Float32):
    xs.append(x)

fn remade(mut xs: List[Float32]):
    xs = [x + 1 for x in xs]

fn moved(mut xs: List[Float32]) -> List[Float32]:
    var taken = xs^
    xs = [Float32(7) for _ in range(len(taken))]
    return taken

fn handed(xs: List[Float32]) -> List[Float32]:
    return xs

fn handed_rows(xs: List[List[Float64]]) -> List[List[Float64]]:
    return xs

fn sorted_down(mut xs: List[Float32]):
    sort(xs)
    xs.reverse()

fn last(mut xs: List[Float32]) -> Float32:
    return xs.pop()

fn ends(mut xs: List[Float32]):
    xs.swap_elements(0, len(xs) - 1)

fn swap_rows(mut xs: List[List[Float64]]):
    xs.swap_elements(0, 1)
    xs[0][0] = -1

fn grow_row(mut xs: List[List[Float64]]):
    xs[0].append(1)

fn total2(xs: List[List[Float64]]) -> Float64:
    var all = 0.0
    for row in xs:
        for x in row:
            all += x
    return all

fn both(mut xs: List[Float32], ys: List[Float32]):
    for i in range(len(ys)):
        xs[i] += ys[i]

fn exchange(mut xs: List[Float32], mut ys: List[Float32]):
    swap(xs, ys)

fn push_row(mut xs: List[List[Float64]], x: Float64):
    xs.append([x])

fn bytes_total(xs: List[UInt8]) -> Int:
    var all = 0
    for x in xs:
        all += Int(x)
    return all

fn flags(xs: List[Bool]) -> Int:
    var n = 0
    for x in xs:
        if x:
            n += 1
    return n

def taken(xs, i):
    return xs.pop(i)

def untyped(xs):
    return xs[0]

fn drop_points(mut xs: List[Point]):
    xs.clear()
'''


@pytest.fixture(params=["interp", "native"])
def loaded(request):
    said: list[str] = []
    vm = mojovm.VM(stdout=said.append, tier=request.param)
    yield vm, vm.load_source(TEXT, "values.mojo"), said
    gc.collect()
    assert vm.stats()["live"] == 0


@pytest.fixture
def m(loaded):
    return loaded[1]


# --- lists ----------------------------------------------------------------------------------------


def test_a_list_is_a_sequence(m):
    xs = m.squares(4)
    assert type(xs) is mojovm.List
    assert (len(xs), xs[1], xs[-1], xs[1:3]) == (4, 1.0, 9.0, [1.0, 4.0])
    assert list(xs) == [0.0, 1.0, 4.0, 9.0] == xs
    assert xs.tolist() == [0.0, 1.0, 4.0, 9.0]
    assert repr(xs) == "[0.0, 1.0, 4.0, 9.0]"
    assert 4.0 in xs and 5.0 not in xs
    assert (xs.index(4.0), xs.count(1.0), next(reversed(xs))) == (2, 1, 9.0)
    xs[2] = 0.5
    assert xs[2] == 0.5
    for wrong in (4, -5):
        with pytest.raises(IndexError, match=f"{wrong} is outside a list of length 4"):
            xs[wrong]
        with pytest.raises(IndexError):
            xs[wrong] = 1.0
    with pytest.raises(TypeError):
        xs[0] = "a"
    with pytest.raises(TypeError):
        hash(xs)


def test_rows_are_views(m):
    g = m.grid(2, 3)
    row = g[1]
    row[0] = 5.0
    assert g == [[0.0, 1.0, 2.0], [5.0, 11.0, 12.0]]
    g[0] = [8.0]
    assert g.tolist() == [[8.0], [5.0, 11.0, 12.0]]
    g[0] = g[1]
    g[1][0] = 6.0
    assert g[0][0] == 5.0


def test_a_view_follows_its_list(m):
    g = m.grid(1, 2)
    row = g[0]
    for i in range(50):
        m.push_row(g, i)
    assert row == [0.0, 1.0] and len(g) == 51
    ps = m.points(3)
    p = ps[2]
    m.drop_points(ps)
    with pytest.raises(IndexError, match="has become shorter"):
        p.x  # noqa: B018


def test_lists_of_text_and_tuples(m):
    ws = m.words(3)
    assert ws == ["w0", "w1", "w2"]
    ws[0] = "ä"
    assert ws[0] == "ä"
    n, xs = m.pair(3)
    assert n == 3 and xs == [0, 1, 2]


def test_a_list_goes_on_to_other_calls(m):
    xs = m.squares(5)
    assert m.total(xs) == 30.0
    m.scale(xs, 2.0)
    m.push(xs, 1.0)
    assert xs == [0.0, 2.0, 8.0, 18.0, 32.0, 1.0]
    assert m.handed(xs) == xs
    assert m.untyped(xs) == 0.0
    with pytest.raises(ValueError, match="given twice"):
        m.both(xs, xs)
    assert m.total(xs) == 61.0


def test_lists_pickle_as_lists(m):
    assert pickle.loads(pickle.dumps(m.grid(1, 2))) == [[0.0, 1.0]]


def test_values_of_another_module(loaded, m):
    vm = loaded[0]
    other = vm.load_source(TEXT, "other.mojo")
    xs = other.squares(3)
    m.scale(xs, 2.0)
    assert xs == [0.0, 2.0, 8.0]
    assert m.total2(other.grid(2, 2)) == 22.0
    with pytest.raises(TypeError, match="another module"):
        m.push_row(other.grid(1, 1), 1.0)
    with pytest.raises(TypeError, match="a List\\[Point\\] is wanted"):
        m.drop_points(other.points(2))
    away = mojovm.VM().load_source(TEXT)
    far = away.squares(3)
    m.scale(far, 3.0)
    assert far == [0.0, 3.0, 12.0]
    assert m.total2(away.grid(2, 2)) == 22.0


def test_a_list_that_was_handed_on_stays_when_that_ends_in_a_fault(m):
    xs = [1.0, 2.0]
    with pytest.raises(IndexError):
        m.taken(xs, 7)
    assert xs == [1.0, 2.0]
    assert m.taken(xs, 0) == 1.0 and xs == [2.0]


# --- structs --------------------------------------------------------------------------------------


def test_structs_have_fields_and_methods(m):
    t = m.Tensor(data=[1.0, 2.0], n=2)
    assert isinstance(t, m.Tensor) and isinstance(t, mojovm.Struct)
    assert (t.n, t.data, t.total()) == (2, [1.0, 2.0], 3.0)
    t.scale()
    t.scale(by=3)
    t.more(0.5)
    t.n += 1
    assert repr(t) == "Tensor(data=[6.0, 12.0, 0.5], n=4)"
    t.data[0] = 1.0
    t.data = [4.0, t.data[0]]
    assert t.total() == 5.0
    assert m.Tensor.__doc__ == "Some numbers."
    with pytest.raises(AttributeError):
        t.nowhere = 1
    with pytest.raises(TypeError):
        t.n = "a"
    with pytest.raises(TypeError, match="missing a required argument: 'n'"):
        m.Tensor(1)


def test_operators_and_static_methods(m):
    p = m.Point(1.0) + m.Point(2.0, 3.0)
    assert (p.x, p.y, p.name, len(p)) == (3.0, 3.5, "p", 2)
    assert p == m.Point(3.0, 3.5) and p != m.Point(0.0)
    assert m.Point.origin().x == 0.0
    assert p.shifted(1).x == 4.0
    assert m.points(2)[1] == m.Point(1.0, 1.0)
    p.name = "q" * 100
    assert p.name == "q" * 100


def test_destructors_run_when_python_lets_go(loaded, m):
    said = loaded[2]
    thing = m.noisy(3)
    assert said == [] and thing.id == 3
    del thing
    assert "".join(said) == "gone 3\n"
    said.clear()
    assert m.keep(m.noisy(4)) == 4
    assert "".join(said) == "gone 4\n"


def test_what_has_been_given_away_is_gone(m):
    thing = m.noisy(5)
    assert m.keep(thing) == 5
    with pytest.raises(ValueError, match="given away"):
        thing.id  # noqa: B018


# --- memory ---------------------------------------------------------------------------------------


def test_numpy_shows_a_list_without_copying(m):
    xs = m.squares(4)
    shown = np.asarray(xs)
    assert shown.dtype == np.float32 and shown.tolist() == [0, 1, 4, 9]
    shown[0] = 7
    assert xs[0] == 7.0
    with pytest.raises(BufferError, match="shows this value"):
        m.push(xs, 1.0)
    m.scale(shown, 2.0)
    assert xs == [14.0, 2.0, 8.0, 18.0]
    assert m.total(xs) == 42.0
    del xs
    assert shown.sum() == 42.0
    assert np.asarray(m.squares(0)).shape == (0,)
    with pytest.raises(BufferError):
        memoryview(m.words(1))


@pytest.mark.parametrize("make", [np.array, lambda xs, _: array.array("f", xs), None])
def test_memory_is_lent(m, make):
    if make is None:
        make = lambda xs, _: memoryview(array.array("f", xs))  # noqa: E731
    xs = make([1.0, 2.0, 3.0], np.float32)
    assert m.total(xs) == 6.0
    m.scale(xs, 2.0)
    assert list(xs) == [2.0, 4.0, 6.0]
    m.remade(xs)
    assert list(xs) == [3.0, 5.0, 7.0]
    assert m.moved(xs) == [3.0, 5.0, 7.0]
    assert list(xs) == [7.0, 7.0, 7.0]
    xs[0] = 1.0
    m.sorted_down(xs)
    assert list(xs) == [7.0, 7.0, 1.0]
    m.ends(xs)
    assert list(xs) == [1.0, 7.0, 7.0]
    kept = m.handed(xs)
    xs[0] = 100.0
    assert kept == [1.0, 7.0, 7.0]
    for change in (lambda: m.push(xs, 1.0), lambda: m.last(xs)):
        with pytest.raises(BufferError, match="changed the length"):
            change()


def test_two_dimensions(m):
    a = np.arange(6, dtype=np.float64).reshape(3, 2)
    assert m.total2(a) == 15.0
    m.swap_rows(a)
    assert a.tolist() == [[-1.0, 3.0], [0.0, 1.0], [4.0, 5.0]]
    kept = m.handed_rows(a)
    a[:] = 0
    assert kept == [[-1.0, 3.0], [0.0, 1.0], [4.0, 5.0]]
    with pytest.raises(BufferError, match="changed the length"):
        m.grow_row(a)
    with pytest.raises(BufferError, match="changed the length"):
        m.push_row(a, 1.0)
    assert m.total2([np.ones(3), [1.0]]) == 4.0
    assert m.total2(a[:0]) == 0.0
    assert m.total2(np.zeros((3, 0))) == 0.0


def test_lent_lists_may_change_places(m):
    a, b = np.array([1, 2], np.float32), np.array([3, 4], np.float32)
    m.exchange(a, b)
    assert (a.tolist(), b.tolist()) == ([3, 4], [1, 2])
    with pytest.raises(ValueError, match="arguments 1 and 2 share memory"):
        m.both(a, a)
    with pytest.raises(ValueError, match="share memory"):
        m.exchange(a, a[:1])
    xs = m.squares(2)
    with pytest.raises(ValueError, match="share memory"):
        m.both(np.asarray(xs), xs)


def test_memory_that_does_not_fit(m):
    with pytest.raises(TypeError, match=r"convert it first.*Float32"):
        m.total(np.ones(3))
    with pytest.raises(TypeError, match="dimension"):
        m.total(np.ones((3, 1), np.float32))
    fixed = np.ones(3, np.float32)
    fixed.flags.writeable = False
    assert m.total(fixed) == 3.0
    with pytest.raises(BufferError, match="read-only"):
        m.scale(fixed, 2.0)
    every_other = np.arange(6, dtype=np.float32)[::2]
    assert m.total(every_other) == 6.0
    with pytest.raises(BufferError, match="side by side"):
        m.scale(every_other, 2.0)
    with pytest.raises(TypeError, match=r"a List\[String\] is wanted|a str is wanted"):
        mojovm.VM().load_source("fn f(xs: List[String]):\n    pass\n").f(np.ones(2))


def test_bytes_and_flags(m):
    assert m.bytes_total(b"\x01\x02") == m.bytes_total(bytearray([1, 2])) == 3
    assert m.flags(np.array([True, False, True])) == 2
    assert m.untyped(np.array([[1, 2]], np.int16)) == [1, 2]


class Tensor:
    """Only speaks DLPack."""

    def __init__(self, data):
        self.data = data

    def __dlpack__(self):
        return self.data.__dlpack__()


def test_dlpack(m):
    a = np.arange(4, dtype=np.float32)
    m.scale(Tensor(a), 2.0)
    assert a.tolist() == [0, 2, 4, 6]
    assert m.total2(Tensor(np.ones((2, 2)))) == 4.0
    with pytest.raises(BufferError, match="contiguous"):
        m.total(Tensor(a[::2]))
    with pytest.raises(TypeError, match="convert it first"):
        m.total(Tensor(np.ones(2)))


def test_a_value_outlives_its_vm():
    xs = mojovm.VM().load_source(TEXT).squares(3)
    gc.collect()
    assert xs == [0.0, 1.0, 4.0]
