-- Fannkuch-redux: reverses prefixes of every permutation of N numbers, several times.
local N = 9
local ROUNDS = 2

local function flips_of(first, perm)
  for i = 1, #first do
    perm[i] = first[i]
  end
  local flips = 0
  local top = perm[1]
  while top ~= 1 do
    local lo, hi = 1, top
    while lo < hi do
      perm[lo], perm[hi] = perm[hi], perm[lo]
      lo = lo + 1
      hi = hi - 1
    end
    flips = flips + 1
    top = perm[1]
  end
  return flips
end

local function next_permutation(first, count)
  for r = 2, #first do
    local head = first[1]
    for i = 1, r - 1 do
      first[i] = first[i + 1]
    end
    first[r] = head
    local left = count[r] - 1
    count[r] = left
    if left > 0 then
      return true
    end
    count[r] = r
  end
  return false
end

local function fannkuch(n)
  local first, perm, count = {}, {}, {}
  for i = 1, n do
    first[i] = i
    perm[i] = i
    count[i] = i
  end
  local checksum, most, sign = 0, 0, 1
  local more = true
  while more do
    local flips = flips_of(first, perm)
    checksum = checksum + sign * flips
    if flips > most then
      most = flips
    end
    sign = -sign
    more = next_permutation(first, count)
  end
  return checksum, most
end

for _ = 1, ROUNDS do
  local checksum, most = fannkuch(N)
  print(checksum .. " " .. most)
end
