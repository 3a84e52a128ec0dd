-- Five bodies under gravity: arithmetic on the number fields of a list of tables.
local floor, sqrt = math.floor, math.sqrt

local STEPS = 200000
local SOLAR_MASS = 39.47841760435743
local DAYS_PER_YEAR = 365.24

local function body(x, y, z, vx, vy, vz, mass)
  return { x = x, y = y, z = z, vx = vx, vy = vy, vz = vz, mass = mass }
end

local function planet(x, y, z, vx, vy, vz, mass)
  return body(
    x,
    y,
    z,
    vx * DAYS_PER_YEAR,
    vy * DAYS_PER_YEAR,
    vz * DAYS_PER_YEAR,
    mass * SOLAR_MASS
  )
end

local function solar_system()
  return {
    body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SOLAR_MASS),
    planet(
      4.84143144246472090e00,
      -1.16032004402742839e00,
      -1.03622044471123109e-01,
      1.66007664274403694e-03,
      7.69901118419740425e-03,
      -6.90460016972063023e-05,
      9.54791938424326609e-04
    ),
    planet(
      8.34336671824457987e00,
      4.12479856412430479e00,
      -4.03523417114321381e-01,
      -2.76742510726411021e-03,
      4.99852801234917238e-03,
      2.30417297573763929e-05,
      2.85885980666130812e-04
    ),
    planet(
      1.28943695621391310e01,
      -1.51111514016986312e01,
      -2.23307578892655734e-01,
      2.96460137564761618e-03,
      2.37847173959480950e-03,
      -2.96589568540237556e-05,
      4.36624404335156298e-05
    ),
    planet(
      1.53796971148509165e01,
      -2.59193146099879641e01,
      1.79258772950371181e-01,
      2.68067772490389322e-03,
      1.62824170038242295e-03,
      -9.51592254519715870e-05,
      5.15138902046611451e-05
    ),
  }
end

local function offset_momentum(bodies)
  local px, py, pz = 0.0, 0.0, 0.0
  for i = 1, #bodies do
    local b = bodies[i]
    px = px + b.vx * b.mass
    py = py + b.vy * b.mass
    pz = pz + b.vz * b.mass
  end
  local sun = bodies[1]
  sun.vx = -px / SOLAR_MASS
  sun.vy = -py / SOLAR_MASS
  sun.vz = -pz / SOLAR_MASS
end

local function advance(bodies, dt)
  local n = #bodies
  for i = 1, n do
    local a = bodies[i]
    local x, y, z = a.x, a.y, a.z
    local vx, vy, vz = a.vx, a.vy, a.vz
    local mass = a.mass
    for j = i + 1, n do
      local b = bodies[j]
      local dx = x - b.x
      local dy = y - b.y
      local dz = z - b.z
      local d2 = dx * dx + dy * dy + dz * dz
      local mag = dt / (d2 * sqrt(d2))
      local pull = b.mass * mag
      vx = vx - dx * pull
      vy = vy - dy * pull
      vz = vz - dz * pull
      pull = mass * mag
      b.vx = b.vx + dx * pull
      b.vy = b.vy + dy * pull
      b.vz = b.vz + dz * pull
    end
    a.vx = vx
    a.vy = vy
    a.vz = vz
    a.x = x + dt * vx
    a.y = y + dt * vy
    a.z = z + dt * vz
  end
end

local function energy(bodies)
  local total = 0.0
  for i = 1, #bodies do
    local a = bodies[i]
    local vx, vy, vz = a.vx, a.vy, a.vz
    total = total + 0.5 * a.mass * (vx * vx + vy * vy + vz * vz)
    for j = i + 1, #bodies do
      local b = bodies[j]
      local dx = a.x - b.x
      local dy = a.y - b.y
      local dz = a.z - b.z
      total = total - a.mass * b.mass / sqrt(dx * dx + dy * dy + dz * dz)
    end
  end
  return total
end

local function scaled(x)
  return floor(x * 1000000000.0 + 0.5)
end

local bodies = solar_system()
offset_momentum(bodies)
print(scaled(energy(bodies)))
for _ = 1, STEPS do
  advance(bodies, 0.01)
end
print(scaled(energy(bodies)))
