-- Sieve of Eratosthenes over a table of flags, several times.
local N = 2000000
local ROUNDS = 4

local function sieve(n)
  local prime = {}
  for i = 1, n do
    prime[i] = true
  end
  local i = 2
  while i * i <= n do
    if prime[i] then
      for j = i * i, n, i do
        prime[j] = false
      end
    end
    i = i + 1
  end
  return prime
end

local count = 0
local last = 0
for _ = 1, ROUNDS do
  local prime = sieve(N)
  for i = 2, N do
    if prime[i] then
      count = count + 1
      last = i
    end
  end
end
print(count .. " " .. last)
