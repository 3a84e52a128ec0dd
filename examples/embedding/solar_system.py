"""Planets around a star: structs and methods in Mojo, driven, looked at and plotted from Python."""

from math import sqrt

import mojovm

WORLD = mojovm.VM().load_source("""
from math import sqrt

struct Body:
    var mass: f64
    var x: f64
    var y: f64
    var vx: f64
    var vy: f64

    fn pulled(mut self, other: Body, dt: f64):
        dx, dy = other.x - self.x, other.y - self.y
        distance = sqrt(dx * dx + dy * dy)
        pull = other.mass * dt / (distance * distance * distance)
        self.vx += dx * pull
        self.vy += dy * pull

struct World:
    '''Bodies under their gravity; the constant of gravity is 1.'''
    var bodies: [Body]
    var time: f64

    fn advance(mut self, dt: f64, steps: int = 1):
        for _ in range(steps):
            for i in range(len(self.bodies)):
                for j in range(len(self.bodies)):
                    if i != j:
                        other = self.bodies[j]
                        self.bodies[i].pulled(other, dt)
            for ref body in self.bodies:
                body.x += body.vx * dt
                body.y += body.vy * dt
            self.time += dt

    fn energy(self) -> f64:
        total = 0.0
        for i in range(len(self.bodies)):
            ref a = self.bodies[i]
            total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy)
            for j in range(i):
                ref b = self.bodies[j]
                total -= a.mass * b.mass / sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)
        return total
""")


def planet(mass: float, distance: float) -> mojovm.Struct:
    """A planet on a circle around a star of mass 1."""
    return WORLD.Body(mass, x=distance, y=0.0, vx=0.0, vy=sqrt(1 / distance))


if __name__ == "__main__":
    bodies = [WORLD.Body(1.0, 0.0, 0.0, 0.0, 0.0), planet(1e-6, 1.0), planet(1e-5, 2.0)]
    world = WORLD.World(bodies, time=0.0)
    before = world.energy()
    plot = [[" "] * 47 for _ in range(21)]
    for _ in range(180):
        world.advance(0.001, steps=100)
        for mark, body in zip("*ox", world.bodies, strict=True):
            plot[round(10 - 4.5 * body.y)][round(23 + 11 * body.x)] = mark
    print("\n".join("".join(row).rstrip() for row in plot))
    kept = abs(world.energy() - before) < 1e-6 * abs(before)
    print(f"at {world.time:.1f}, energy is kept: {kept}")
