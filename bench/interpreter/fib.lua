-- Doubly recursive Fibonacci numbers: the cost of a call and a return.
local N = 34

local function fib(n)
  if n < 2 then
    return n
  end
  return fib(n - 1) + fib(n - 2)
end

print(fib(N))
