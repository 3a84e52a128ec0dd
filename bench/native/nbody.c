/* Five bodies under gravity: arithmetic on the Float64 fields of an array of structs. */
#include <math.h>

#include "repetitions.h"

#define SOLAR_MASS 39.47841760435743
#define DAYS_PER_YEAR 365.24

struct body {
    double x, y, z, vx, vy, vz, mass;
};

static const struct body PLANETS[] = {
    {4.84143144246472090e00, -1.16032004402742839e00, -1.03622044471123109e-01,
     1.66007664274403694e-03, 7.69901118419740425e-03, -6.90460016972063023e-05,
     9.54791938424326609e-04},
    {8.34336671824457987e00, 4.12479856412430479e00, -4.03523417114321381e-01,
     -2.76742510726411021e-03, 4.99852801234917238e-03, 2.30417297573763929e-05,
     2.85885980666130812e-04},
    {1.28943695621391310e01, -1.51111514016986312e01, -2.23307578892655734e-01,
     2.96460137564761618e-03, 2.37847173959480950e-03, -2.96589568540237556e-05,
     4.36624404335156298e-05},
    {1.53796971148509165e01, -2.59193146099879641e01, 1.79258772950371181e-01,
     2.68067772490389322e-03, 1.62824170038242295e-03, -9.51592254519715870e-05,
     5.15138902046611451e-05},
};
enum { COUNT = 1 + sizeof PLANETS / sizeof *PLANETS };

static struct body *solar_system(void)
{
    struct body *bodies = allocate(COUNT * sizeof *bodies);
    bodies[0] = (struct body){.mass = SOLAR_MASS};
    for (long i = 1; i < COUNT; i++) {
        struct body planet = PLANETS[i - 1];
        planet.vx *= DAYS_PER_YEAR;
        planet.vy *= DAYS_PER_YEAR;
        planet.vz *= DAYS_PER_YEAR;
        planet.mass *= SOLAR_MASS;
        bodies[i] = planet;
    }
    return bodies;
}

static void offset_momentum(struct body *bodies, long n)
{
    double px = 0.0, py = 0.0, pz = 0.0;
    for (long i = 0; i < n; i++) {
        px += bodies[i].vx * bodies[i].mass;
        py += bodies[i].vy * bodies[i].mass;
        pz += bodies[i].vz * bodies[i].mass;
    }
    bodies[0].vx = -px / SOLAR_MASS;
    bodies[0].vy = -py / SOLAR_MASS;
    bodies[0].vz = -pz / SOLAR_MASS;
}

static void advance(struct body *bodies, long n, double dt)
{
    for (long i = 0; i < n; i++) {
        double x = bodies[i].x, y = bodies[i].y, z = bodies[i].z;
        double vx = bodies[i].vx, vy = bodies[i].vy, vz = bodies[i].vz;
        double mass = bodies[i].mass;
        for (long j = i + 1; j < n; j++) {
            double dx = x - bodies[j].x;
            double dy = y - bodies[j].y;
            double dz = z - bodies[j].z;
            double d2 = dx * dx + dy * dy + dz * dz;
            double mag = dt / (d2 * sqrt(d2));
            double pull = bodies[j].mass * mag;
            vx -= dx * pull;
            vy -= dy * pull;
            vz -= dz * pull;
            pull = mass * mag;
            bodies[j].vx += dx * pull;
            bodies[j].vy += dy * pull;
            bodies[j].vz += dz * pull;
        }
        bodies[i].vx = vx;
        bodies[i].vy = vy;
        bodies[i].vz = vz;
        bodies[i].x = x + dt * vx;
        bodies[i].y = y + dt * vy;
        bodies[i].z = z + dt * vz;
    }
}

static double energy(const struct body *bodies, long n)
{
    double total = 0.0;
    for (long i = 0; i < n; i++) {
        const struct body *a = &bodies[i];
        total += 0.5 * a->mass * (a->vx * a->vx + a->vy * a->vy + a->vz * a->vz);
        for (long j = i + 1; j < n; j++) {
            const struct body *b = &bodies[j];
            double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
            total -= a->mass * b->mass / sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return total;
}

static double simulate(long steps)
{
    struct body *bodies = solar_system();
    long n = opaque(COUNT);
    offset_momentum(bodies, n);
    for (long i = 0; i < steps; i++)
        advance(bodies, n, 0.01);
    double result = energy(bodies, n);
    free(bodies);
    return result;
}

int main(int argc, char **argv)
{
    long n = argument(argc, argv, 1), repetitions = argument(argc, argv, 2), checksum = 0;
    for (long r = 0; r <= repetitions; r++) {
        long start = now();
        double final = simulate(opaque(n));
        checksum = opaque(checksum + (long)floor(final * 1000000000.0 + 0.5));
        record(now() - start);
    }
    return report(checksum);
}
