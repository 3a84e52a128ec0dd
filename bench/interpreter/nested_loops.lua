-- Three nested counting loops around a line of integer arithmetic.
local N = 350

local function accumulate(n)
  local total = 0
  for i = 0, n - 1 do
    for j = 0, n - 1 do
      for k = 0, n - 1 do
        total = total + i * j - k
      end
    end
  end
  return total
end

print(accumulate(N))
