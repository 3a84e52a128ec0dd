"""Five bodies under gravity: arithmetic on the float attributes of a list of objects."""

from math import floor, sqrt

STEPS = 200000
SOLAR_MASS = 39.47841760435743
DAYS_PER_YEAR = 365.24


class Body:
    __slots__ = ("mass", "vx", "vy", "vz", "x", "y", "z")

    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x = x
        self.y = y
        self.z = z
        self.vx = vx
        self.vy = vy
        self.vz = vz
        self.mass = mass


def planet(x, y, z, vx, vy, vz, mass):
    return Body(
        x,
        y,
        z,
        vx * DAYS_PER_YEAR,
        vy * DAYS_PER_YEAR,
        vz * DAYS_PER_YEAR,
        mass * SOLAR_MASS,
    )


def solar_system():
    return [
        Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SOLAR_MASS),
        planet(
            4.84143144246472090e00,
            -1.16032004402742839e00,
            -1.03622044471123109e-01,
            1.66007664274403694e-03,
            7.69901118419740425e-03,
            -6.90460016972063023e-05,
            9.54791938424326609e-04,
        ),
        planet(
            8.34336671824457987e00,
            4.12479856412430479e00,
            -4.03523417114321381e-01,
            -2.76742510726411021e-03,
            4.99852801234917238e-03,
            2.30417297573763929e-05,
            2.85885980666130812e-04,
        ),
        planet(
            1.28943695621391310e01,
            -1.51111514016986312e01,
            -2.23307578892655734e-01,
            2.96460137564761618e-03,
            2.37847173959480950e-03,
            -2.96589568540237556e-05,
            4.36624404335156298e-05,
        ),
        planet(
            1.53796971148509165e01,
            -2.59193146099879641e01,
            1.79258772950371181e-01,
            2.68067772490389322e-03,
            1.62824170038242295e-03,
            -9.51592254519715870e-05,
            5.15138902046611451e-05,
        ),
    ]


def offset_momentum(bodies):
    px = py = pz = 0.0
    for body in bodies:
        px += body.vx * body.mass
        py += body.vy * body.mass
        pz += body.vz * body.mass
    sun = bodies[0]
    sun.vx = -px / SOLAR_MASS
    sun.vy = -py / SOLAR_MASS
    sun.vz = -pz / SOLAR_MASS


def advance(bodies, dt):
    n = len(bodies)
    for i in range(n):
        a = bodies[i]
        x, y, z = a.x, a.y, a.z
        vx, vy, vz = a.vx, a.vy, a.vz
        mass = a.mass
        for j in range(i + 1, n):
            b = bodies[j]
            dx = x - b.x
            dy = y - b.y
            dz = z - b.z
            d2 = dx * dx + dy * dy + dz * dz
            mag = dt / (d2 * sqrt(d2))
            pull = b.mass * mag
            vx -= dx * pull
            vy -= dy * pull
            vz -= dz * pull
            pull = mass * mag
            b.vx += dx * pull
            b.vy += dy * pull
            b.vz += dz * pull
        a.vx = vx
        a.vy = vy
        a.vz = vz
        a.x = x + dt * vx
        a.y = y + dt * vy
        a.z = z + dt * vz


def energy(bodies):
    total = 0.0
    for i, a in enumerate(bodies):
        vx, vy, vz = a.vx, a.vy, a.vz
        total += 0.5 * a.mass * (vx * vx + vy * vy + vz * vz)
        for b in bodies[i + 1 :]:
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            total -= a.mass * b.mass / sqrt(dx * dx + dy * dy + dz * dz)
    return total


def scaled(x):
    return floor(x * 1000000000.0 + 0.5)


def main():
    bodies = solar_system()
    offset_momentum(bodies)
    print(scaled(energy(bodies)))
    for _ in range(STEPS):
        advance(bodies, 0.01)
    print(scaled(energy(bodies)))


main()
