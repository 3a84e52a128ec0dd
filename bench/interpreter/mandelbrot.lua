-- Counts the points of a grid that stay bounded, and all the steps taken.
local SIZE = 640
local LIMIT = 100

local function escape_steps(cr, ci)
  local zr = 0.0
  local zi = 0.0
  for step = 0, LIMIT - 1 do
    local zr2 = zr * zr
    local zi2 = zi * zi
    if zr2 + zi2 > 4.0 then
      return step
    end
    zi = 2.0 * zr * zi + ci
    zr = zr2 - zi2 + cr
  end
  return LIMIT
end

local inside = 0
local total = 0
for row = 0, SIZE - 1 do
  local ci = 2.0 * row / SIZE - 1.0
  for column = 0, SIZE - 1 do
    local cr = 3.0 * column / SIZE - 2.0
    local steps = escape_steps(cr, ci)
    total = total + steps
    if steps == LIMIT then
      inside = inside + 1
    end
  end
end
print(inside .. " " .. total)
