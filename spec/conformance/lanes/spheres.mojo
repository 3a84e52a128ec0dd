# Eight rays at once meet three spheres; what is nearest of each is kept by masks, and shown in letters.
from math import sqrt

comptime W = 8
alias Lanes = SIMD[DType.float32, W]
alias Mask = SIMD[DType.bool, W]

struct Sphere:
    var center: SIMD[DType.float32, 4]
    var radius: Float32

    fn __init__(out self, x: Float32, y: Float32, z: Float32, radius: Float32):
        self.center = SIMD[DType.float32, 4](x, y, z, 0)
        self.radius = radius

struct Rays:
    var x: Lanes
    var y: Lanes
    var z: Lanes

    fn __init__(out self, x: Lanes, y: Lanes, z: Lanes):
        var length = sqrt(x * x + y * y + z * z)
        self.x = x / length
        self.y = y / length
        self.z = z / length

struct Hits:
    var distance: Lanes
    var light: Lanes

    fn __init__(out self):
        self.distance = Lanes(1000)
        self.light = Lanes(0)

    fn meet(mut self, rays: Rays, s: Sphere):
        var along = rays.x * s.center[0] + rays.y * s.center[1] + rays.z * s.center[2]
        var square = (s.center * s.center).reduce_add() - s.radius * s.radius
        var inside = along * along - square
        var met: Mask = inside > 0
        if not any(met):
            return
        var t = along - sqrt(max(inside, 0))
        met = met & (t > 0) & (t < self.distance)
        var nx = (rays.x * t - s.center[0]) / s.radius
        var ny = (rays.y * t - s.center[1]) / s.radius
        var nz = (rays.z * t - s.center[2]) / s.radius
        var light = (nx * -0.6 + ny * -0.6 + nz * -0.5).clamp(0.1, 1)
        self.distance = met.select(t, self.distance)
        self.light = met.select(light, self.light)

fn shade(light: Float32) -> String:
    if light == 0:
        return " "
    return String(".:-=+*#%@"[byte = Int(light * 8.9)])

fn main():
    var scene = [
        Sphere(0, 0, 5, 1.6), Sphere(2, 1, 4, 0.7), Sphere(-2, 1.2, 6, 1.4)
    ]
    for row in range(12):
        var line = String("")
        for group in range(4):
            var columns = Lanes(0)
            for i in range(W):
                columns[i] = Float32(group * W + i)
            var rays = Rays((columns - 15.5) * 0.05, Lanes((Float32(row) - 5.5) * 0.1), Lanes(1))
            var hits = Hits()
            for s in scene:
                hits.meet(rays, s)
            for i in range(W):
                line += shade(hits.light[i])
        print(line.rstrip() + "|")
# expect: |
# expect: |
# expect: |
# expect:            @@@%%#*+=-|
# expect:           @@%%##**+=-:|
# expect:          %%%##**++=-:..|
# expect:      @@%###***++=--:...|
# expect:     @%##*++++==--:.... @@@%#*|
# expect:     ##*+=-:::::...... *%%%%#+=|
# expect:      ==-:....          =+++=-.|
# expect:        ...|
# expect: |
