-- Edit distance of two long pseudo-random strings over four letters.
local N = 2800

local function letters(n, seed)
  local state = seed
  local parts = {}
  for i = 1, n do
    state = state * 16807 % 2147483647
    parts[i] = string.char(97 + state % 4)
  end
  return table.concat(parts)
end

local function bytes(text)
  local codes = {}
  for i = 1, #text do
    codes[i] = text:byte(i)
  end
  return codes
end

local function distance(a, b)
  local x, y = bytes(a), bytes(b)
  local previous = {}
  for j = 0, #y do
    previous[j + 1] = j
  end
  for i = 1, #x do
    local letter = x[i]
    local current = { i }
    for j = 1, #y do
      local best = previous[j]
      if letter ~= y[j] then
        best = best + 1
      end
      if previous[j + 1] + 1 < best then
        best = previous[j + 1] + 1
      end
      if current[j] + 1 < best then
        best = current[j] + 1
      end
      current[j + 1] = best
    end
    previous = current
  end
  return previous[#y + 1]
end

print(distance("kitten", "sitting"))
print(distance(letters(N, 1), letters(N, 2)))
