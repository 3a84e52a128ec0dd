"""A program with parallel loops of all kinds, calls of it, and how they are compared."""

from __future__ import annotations

from concurrent.futures import Executor

import mojovm
from mojovm.face.vm import Settings, shared_vm

TEXT = """
struct Cell:
    var n: Int
    var w: f32

struct Tagged:
    var tag: String
    var rows: List[List[Int]]

fn appended(n: Int, k: Int) -> Tuple[List[Int], List[List[String]], List[f32]]:
    ys: [Int] = [-1]
    zs: [[String]] = []
    ws: [f32] = []
    parallel for i in range(n):
        ys.append(i * k)
        if i % 3 != 0:
            zs.append([String(i), "x" * (i % 5)])
        ws.append(Float32(i) * 0.1)
    return ys, zs, ws

fn structs(n: Int) -> Tuple[List[Int], List[f32], List[String], Int]:
    var cells = [Cell(i, 0.5) for i in range(n)]
    var marks = [Tagged("t" + String(i), [[i]]) for i in range(n)]
    flags = [False] * n
    parallel for i in range(n):
        if i % 4 != 1:
            cells[i].n += i
            cells[i].w = Float32(i)
            marks[i].rows.append([i, i])
            marks[i].tag += "!"
            flags[i] = i % 2 == 0
    total = 0
    for m in marks:
        total += len(m.rows)
    for f in flags:
        total += 1 if f else 0
    return [c.n for c in cells], [c.w for c in cells], [m.tag for m in marks], total

fn stored(rows: List[List[Int]], n: Int) -> Tuple[List[List[Int]], List[UInt8]]:
    var mine = rows
    bytes = [UInt8(7)] * (2 * n + 3)
    parallel for i in range(n):
        mine[i].append(len(rows[i]))
        bytes[2 * i + 1] = UInt8(i * 3)
    return mine, bytes

fn reduced(n: Int) -> Tuple[Int, Int8, UInt16, Int, Float64, Float32, Float64, Float64]:
    total = 5
    product: i8 = 3
    least: u16 = 60000
    most = -7
    sum: f64 = 0.25
    tiny: f32 = 1.5
    low: f64 = 1e9
    high: f64 = -0.0
    parallel for i in range(1, n):
        var x = Float64(i * 7919 % 1000) * 0.001
        total += i * i
        product *= Int8(i % 120) | 1
        least = min(least, UInt16(i * 31 % 65000))
        most = max(most, i * 7919 % 1013)
        sum += x
        tiny *= Float32(1.0 + (x - 0.5) * 0.01)
        low = min(low, x - 3.0)
        high = max(high, x)
    return total, product, least, most, sum, tiny, low, high

fn check(i: Int, bad: Int) -> Int:
    assert i != bad, "turn " + String(i)
    return i

fn fails(mut ys: List[Int], n: Int, bad: Int):
    parallel for i in range(n):
        ys.append(check(i, bad))

fn fails_deep(i: Int) -> Int:
    return 1 // i if i == 0 else fails_deep(i - 1) + 1

fn many_faults(n: Int) -> Int:
    xs = [1] * n
    t = 0
    parallel for i in range(n):
        t += xs[i * 2]
        t += fails_deep(200) if i == n - 1 else 0
    return t

fn leaves(n: Int) -> Int:
    from sys import exit
    t = 0
    parallel for i in range(n):
        if i > 60:
            exit(i)
        t += i
    return t

fn prints(n: Int) -> Int:
    t = 0
    parallel for i in range(n):
        print(i)
        t += i
    return t

fn neighbours(xs: List[Float64], rows: List[List[Int]], n: Int) -> Tuple[List[Float64], List[i8]]:
    ys: [f64] = []
    zs: [i8] = [1] * n
    parallel for i in range(1, n):
        ys.append(xs[i - 1] + xs[i] * xs[i + 1] + Float64(len(xs)))
        zs[i] += Int8(len(rows[i]) + rows[i][0])
    return ys, zs

fn shifted(n: Int, k: Int) -> List[List[Int]]:
    rows = [[i] for i in range(n)]
    parallel for i in range(k, n):
        rows[i - 1].append(i)
    return rows

fn backwards(xs: List[Int], n: Int) -> List[Int]:
    ys: [Int] = []
    var zs = xs
    parallel for i in range(-2, n):
        ys.append(xs[i] * 2)
        zs[i + 2] += 1
    parallel for x in reversed(xs):
        ys.append(x)
    return ys

fn twofold(xs: List[Int], n: Int) -> List[Int]:
    var zs = xs
    parallel for i, x in enumerate(xs):
        zs[i] = x * 3 + zs[i]
    parallel for a, b in zip(xs, zs[1:]):
        n += a * b
    zs.append(n)
    return zs

fn inside(n: Int) -> List[Int]:
    ts: [Int] = []
    parallel for i in range(n):
        u = 0
        parallel for j in range(i):
            u += j * j
        ts.append(u)
    return ts

fn down(n: Int) -> Int:
    return down(n + 1) + 1

fn deep(n: Int) -> Int:
    t = 0
    parallel for i in range(n):
        t += down(i) if i > 1 else 1
    return t

fn room(n: Int, each: Int) -> Int:
    rows: [[Int]] = []
    parallel for i in range(n):
        rows.append([i] * each)
    return len(rows)
"""

CALLS = {
    "appended": [(n, 7) for n in (0, 1, 2, 5, 333)],
    "structs": [(n,) for n in (0, 1, 3, 200)],
    "stored": [([[k] * (k % 4) for k in range(n)], n) for n in (0, 1, 2, 150)],
    "reduced": [(n,) for n in (0, 1, 2, 3, 2000, 9000)],
    "neighbours": [
        ([k * 0.5 for k in range(n + 1)], [[k] * (k % 3 + 1) for k in range(n)], n)
        for n in (0, 1, 2, 3, 100)
    ],
    "shifted": [(n, k) for n in (0, 2, 3, 80) for k in (0, 1, -40)],
    "backwards": [([5 * k for k in range(n + 2)], n) for n in (0, 1, 2, 60)],
    "twofold": [([5 * k for k in range(n)], n) for n in (0, 1, 2, 60)],
    "inside": [(n,) for n in (0, 1, 40)],
}


def outcome(module: mojovm.Module, name: str, *args: object) -> tuple:
    """What a call gives, to the bit, or how it fails."""
    try:
        return (repr(getattr(module, name)(*args)),)
    except mojovm.RuntimeFault as fault:
        return fault.name, str(fault), fault.traceback, fault.status, fault.__notes__


def pair(tier: str, executor: object, **options) -> tuple[mojovm.Module, mojovm.Module]:
    """The program in order, in the interpreter, and the same on a cluster."""
    vm = mojovm.VM(tier=tier, threads=1)
    there = vm.load_source(TEXT, "loops.mojo")
    vm.cluster(executor, **options)
    return mojovm.VM(tier="interp", threads=1).load_source(TEXT, "loops.mojo"), there


def live(settings: Settings) -> int:
    """In a worker: what its machine has not freed."""
    return shared_vm(settings).stats()["live"]


def nothing_is_left(vm: mojovm.VM, pool: Executor) -> None:
    assert vm.stats()["live"] == 0
    assert [pool.submit(live, vm._settings).result() for _ in range(4)] == [0] * 4
