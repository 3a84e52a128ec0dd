-- Longest Collatz chain from a start below N.
local N = 200000

local function chain_length(start)
  local n = start
  local steps = 0
  while n ~= 1 do
    if n % 2 == 0 then
      n = n // 2
    else
      n = 3 * n + 1
    end
    steps = steps + 1
  end
  return steps
end

local best = 0
local best_start = 0
for start = 1, N - 1 do
  local steps = chain_length(start)
  if steps > best then
    best = steps
    best_start = start
  end
end
print(best_start .. " " .. best)
