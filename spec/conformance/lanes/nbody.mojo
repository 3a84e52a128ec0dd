# Planets as vectors of place and speed: the energy before and after a thousand steps is known.
from math import sqrt

alias Vec = SIMD[DType.float64, 4]
comptime pi = 3.141592653589793
comptime solar_mass = 4 * pi * pi
comptime days = 365.24

struct Planet:
    var at: Vec
    var speed: Vec
    var mass: Float64

    fn __init__(out self, at: Vec, speed: Vec, mass: Float64):
        self.at = at
        self.speed = speed * days
        self.mass = mass * solar_mass

fn planets() -> List[Planet]:
    return [
        Planet(Vec(0), Vec(0), 1),
        Planet(
            Vec(4.84143144246472090e00, -1.16032004402742839e00, -1.03622044471123109e-01, 0),
            Vec(1.66007664274403694e-03, 7.69901118419740425e-03, -6.90460016972063023e-05, 0),
            9.54791938424326609e-04,
        ),
        Planet(
            Vec(8.34336671824457987e00, 4.12479856412430479e00, -4.03523417114321381e-01, 0),
            Vec(-2.76742510726411411e-03, 4.99852801234917238e-03, 2.30417297573763929e-05, 0),
            2.85885980666130812e-04,
        ),
        Planet(
            Vec(1.28943695621391310e01, -1.51111514016986312e01, -2.23307578892655734e-01, 0),
            Vec(2.96460137564761618e-03, 2.37847173959480950e-03, -2.96589568540237556e-05, 0),
            4.36624404335156298e-05,
        ),
        Planet(
            Vec(1.53796971148509165e01, -2.59193146099879641e01, 1.79258772950371181e-01, 0),
            Vec(2.68067772490389322e-03, 1.62824170038242295e-03, -9.51592254519715870e-05, 0),
            5.15138902046611451e-05,
        ),
    ]

fn steady(mut all: List[Planet]):
    var momentum = Vec(0)
    for p in all:
        momentum += p.speed * p.mass
    all[0].speed = momentum / -solar_mass

fn dot(a: Vec, b: Vec) -> Float64:
    return (a * b).reduce_add()

fn energy(all: List[Planet]) -> Float64:
    var e = 0.0
    for i in range(len(all)):
        e += 0.5 * all[i].mass * dot(all[i].speed, all[i].speed)
        for j in range(i + 1, len(all)):
            var between = all[i].at - all[j].at
            e -= all[i].mass * all[j].mass / sqrt(dot(between, between))
    return e

fn advance(mut all: List[Planet], dt: Float64):
    for i in range(len(all)):
        for j in range(i + 1, len(all)):
            var between = all[i].at - all[j].at
            var square = dot(between, between)
            var pull = dt / (square * sqrt(square))
            all[i].speed -= between * all[j].mass * pull
            all[j].speed += between * all[i].mass * pull
    for ref p in all:
        p.at += p.speed * dt

fn rounded(x: Float64) -> Float64:
    return round(x, 9)

fn main():
    var all = planets()
    steady(all)
    print(rounded(energy(all)))  # expect: -0.169075164
    for _ in range(1000):
        advance(all, 0.01)
    print(rounded(energy(all)))  # expect: -0.169087605
