-- Largest singular value of an infinite matrix by power iteration.
local floor, sqrt = math.floor, math.sqrt

local N = 450
local ROUNDS = 10

local function element(i, j)
  return 1.0 / ((i + j) * (i + j + 1) * 0.5 + (i + 1))
end

local function times(v)
  local result = {}
  for i = 0, #v - 1 do
    local total = 0.0
    for j = 0, #v - 1 do
      total = total + element(i, j) * v[j + 1]
    end
    result[i + 1] = total
  end
  return result
end

local function times_transposed(v)
  local result = {}
  for i = 0, #v - 1 do
    local total = 0.0
    for j = 0, #v - 1 do
      total = total + element(j, i) * v[j + 1]
    end
    result[i + 1] = total
  end
  return result
end

local u = {}
for i = 1, N do
  u[i] = 1.0
end
local v
for _ = 1, ROUNDS do
  v = times_transposed(times(u))
  u = times_transposed(times(v))
end
local uv = 0.0
local vv = 0.0
for i = 1, N do
  uv = uv + u[i] * v[i]
  vv = vv + v[i] * v[i]
end
print(floor(sqrt(uv / vv) * 1000000000.0 + 0.5))
