# Five bodies under gravity: arithmetic on the Float64 fields of a list of structs.
from math import floor, sqrt
from sys import argv
from time import perf_counter_ns

comptime SOLAR_MASS = 39.47841760435743
comptime DAYS_PER_YEAR = 365.24


@fieldwise_init
struct Body:
    var x: Float64
    var y: Float64
    var z: Float64
    var vx: Float64
    var vy: Float64
    var vz: Float64
    var mass: Float64


def planet(
    x: Float64, y: Float64, z: Float64, vx: Float64, vy: Float64, vz: Float64, mass: Float64
) -> Body:
    return Body(
        x,
        y,
        z,
        vx * DAYS_PER_YEAR,
        vy * DAYS_PER_YEAR,
        vz * DAYS_PER_YEAR,
        mass * SOLAR_MASS,
    )


def solar_system() -> List[Body]:
    var bodies = List[Body]()
    bodies.append(Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SOLAR_MASS))
    bodies.append(
        planet(
            4.84143144246472090e00,
            -1.16032004402742839e00,
            -1.03622044471123109e-01,
            1.66007664274403694e-03,
            7.69901118419740425e-03,
            -6.90460016972063023e-05,
            9.54791938424326609e-04,
        )
    )
    bodies.append(
        planet(
            8.34336671824457987e00,
            4.12479856412430479e00,
            -4.03523417114321381e-01,
            -2.76742510726411021e-03,
            4.99852801234917238e-03,
            2.30417297573763929e-05,
            2.85885980666130812e-04,
        )
    )
    bodies.append(
        planet(
            1.28943695621391310e01,
            -1.51111514016986312e01,
            -2.23307578892655734e-01,
            2.96460137564761618e-03,
            2.37847173959480950e-03,
            -2.96589568540237556e-05,
            4.36624404335156298e-05,
        )
    )
    bodies.append(
        planet(
            1.53796971148509165e01,
            -2.59193146099879641e01,
            1.79258772950371181e-01,
            2.68067772490389322e-03,
            1.62824170038242295e-03,
            -9.51592254519715870e-05,
            5.15138902046611451e-05,
        )
    )
    return bodies^


def offset_momentum(mut bodies: List[Body]):
    var px = 0.0
    var py = 0.0
    var pz = 0.0
    for body in bodies:
        px += body.vx * body.mass
        py += body.vy * body.mass
        pz += body.vz * body.mass
    bodies[0].vx = -px / SOLAR_MASS
    bodies[0].vy = -py / SOLAR_MASS
    bodies[0].vz = -pz / SOLAR_MASS


def advance(mut bodies: List[Body], dt: Float64):
    var n = len(bodies)
    for i in range(n):
        var x = bodies[i].x
        var y = bodies[i].y
        var z = bodies[i].z
        var vx = bodies[i].vx
        var vy = bodies[i].vy
        var vz = bodies[i].vz
        var mass = bodies[i].mass
        for j in range(i + 1, n):
            var dx = x - bodies[j].x
            var dy = y - bodies[j].y
            var dz = z - bodies[j].z
            var d2 = dx * dx + dy * dy + dz * dz
            var mag = dt / (d2 * sqrt(d2))
            var pull = bodies[j].mass * mag
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


def energy(bodies: List[Body]) -> Float64:
    var total = 0.0
    for i in range(len(bodies)):
        var vx = bodies[i].vx
        var vy = bodies[i].vy
        var vz = bodies[i].vz
        total += 0.5 * bodies[i].mass * (vx * vx + vy * vy + vz * vz)
        for j in range(i + 1, len(bodies)):
            var dx = bodies[i].x - bodies[j].x
            var dy = bodies[i].y - bodies[j].y
            var dz = bodies[i].z - bodies[j].z
            total -= bodies[i].mass * bodies[j].mass / sqrt(dx * dx + dy * dy + dz * dz)
    return total


def scaled(x: Float64) -> Int:
    return Int(floor(x * 1000000000.0 + 0.5))


def simulate(steps: Int) -> Float64:
    var bodies = solar_system()
    offset_momentum(bodies)
    for _ in range(steps):
        advance(bodies, 0.01)
    return energy(bodies)


def main() raises:
    var n = Int(argv()[1])
    var repetitions = Int(argv()[2])
    var checksum = 0
    var times = List[Int]()
    for _ in range(repetitions + 1):
        var start = perf_counter_ns()
        var final = simulate(n + Int(checksum == -1))
        times.append(Int(perf_counter_ns() - start))
        checksum += scaled(final)
    print(checksum)
    for i in range(1, len(times)):
        print(times[i])
