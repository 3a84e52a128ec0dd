"""Five bodies under gravity: arithmetic on the Float64 fields of an array of records."""

from math import floor, sqrt

import numpy as np
from numba import njit
from repetitions import measure, size

SOLAR_MASS = 39.47841760435743
DAYS_PER_YEAR = 365.24
BODY = np.dtype([(name, np.float64) for name in ("x", "y", "z", "vx", "vy", "vz", "mass")])
PLANETS = [
    (
        4.84143144246472090e00,
        -1.16032004402742839e00,
        -1.03622044471123109e-01,
        1.66007664274403694e-03,
        7.69901118419740425e-03,
        -6.90460016972063023e-05,
        9.54791938424326609e-04,
    ),
    (
        8.34336671824457987e00,
        4.12479856412430479e00,
        -4.03523417114321381e-01,
        -2.76742510726411021e-03,
        4.99852801234917238e-03,
        2.30417297573763929e-05,
        2.85885980666130812e-04,
    ),
    (
        1.28943695621391310e01,
        -1.51111514016986312e01,
        -2.23307578892655734e-01,
        2.96460137564761618e-03,
        2.37847173959480950e-03,
        -2.96589568540237556e-05,
        4.36624404335156298e-05,
    ),
    (
        1.53796971148509165e01,
        -2.59193146099879641e01,
        1.79258772950371181e-01,
        2.68067772490389322e-03,
        1.62824170038242295e-03,
        -9.51592254519715870e-05,
        5.15138902046611451e-05,
    ),
]


def solar_system():
    bodies = np.zeros(1 + len(PLANETS), BODY)
    bodies[0]["mass"] = SOLAR_MASS
    bodies[1:] = PLANETS
    for name in ("vx", "vy", "vz"):
        bodies[name] *= DAYS_PER_YEAR
    bodies["mass"][1:] *= SOLAR_MASS
    return bodies


@njit
def offset_momentum(bodies):
    px = 0.0
    py = 0.0
    pz = 0.0
    for body in bodies:
        px += body.vx * body.mass
        py += body.vy * body.mass
        pz += body.vz * body.mass
    bodies[0].vx = -px / SOLAR_MASS
    bodies[0].vy = -py / SOLAR_MASS
    bodies[0].vz = -pz / SOLAR_MASS


@njit
def advance(bodies, dt):
    n = len(bodies)
    for i in range(n):
        x = bodies[i].x
        y = bodies[i].y
        z = bodies[i].z
        vx = bodies[i].vx
        vy = bodies[i].vy
        vz = bodies[i].vz
        mass = bodies[i].mass
        for j in range(i + 1, n):
            dx = x - bodies[j].x
            dy = y - bodies[j].y
            dz = z - bodies[j].z
            d2 = dx * dx + dy * dy + dz * dz
            mag = dt / (d2 * sqrt(d2))
            pull = bodies[j].mass * mag
            vx -= dx * pull
            vy -= dy * pull
            vz -= dz * pull
            pull = mass * mag
            bodies[j].vx += dx * pull
            bodies[j].vy += dy * pull
            bodies[j].vz += dz * pull
        bodies[i].vx = vx
        bodies[i].vy = vy
        bodies[i].vz = vz
        bodies[i].x = x + dt * vx
        bodies[i].y = y + dt * vy
        bodies[i].z = z + dt * vz


@njit
def energy(bodies):
    total = 0.0
    for i in range(len(bodies)):
        a = bodies[i]
        total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
        for j in range(i + 1, len(bodies)):
            b = bodies[j]
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            total -= a.mass * b.mass / sqrt(dx * dx + dy * dy + dz * dz)
    return total


@njit
def simulate(bodies, steps):
    offset_momentum(bodies)
    for _ in range(steps):
        advance(bodies, 0.01)
    return energy(bodies)


measure(
    simulate,
    lambda repetition: (solar_system(), size()),
    lambda final, *arguments: floor(final * 1000000000.0 + 0.5),
)
