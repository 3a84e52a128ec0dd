-- Sorts a list of pseudo-random integers in place, recursively.
local N = 800000

local function pseudo_random(n)
  local state = 42
  local numbers = {}
  for i = 1, n do
    state = state * 16807 % 2147483647
    numbers[i] = state
  end
  return numbers
end

local function quicksort(xs, first, last)
  local pivot = xs[first]
  local i, j = first, last
  while i <= j do
    while xs[i] < pivot do
      i = i + 1
    end
    while xs[j] > pivot do
      j = j - 1
    end
    if i <= j then
      xs[i], xs[j] = xs[j], xs[i]
      i = i + 1
      j = j - 1
    end
  end
  if first < j then
    quicksort(xs, first, j)
  end
  if i < last then
    quicksort(xs, i, last)
  end
end

local xs = pseudo_random(N)
quicksort(xs, 1, N)
local checksum = 0
for i = 1, N do
  if i > 1 and xs[i - 1] > xs[i] then
    print("not sorted at " .. i)
  end
  checksum = (checksum * 31 + xs[i]) % 1000003
end
print(xs[1] .. " " .. xs[N] .. " " .. checksum)
