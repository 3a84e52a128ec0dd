-- Product of two square matrices kept as tables of rows.
local N = 280

local function filled(n, step)
  local rows = {}
  for i = 0, n - 1 do
    local row = {}
    for j = 0, n - 1 do
      row[j + 1] = (i * step + j) % 17 * 0.25 - 2.0
    end
    rows[i + 1] = row
  end
  return rows
end

local function product(a, b)
  local n = #b
  local result = {}
  for i = 1, #a do
    local row = a[i]
    local sums = {}
    for j = 1, n do
      local total = 0.0
      for k = 1, n do
        total = total + row[k] * b[k][j]
      end
      sums[j] = total
    end
    result[i] = sums
  end
  return result
end

local c = product(filled(N, 3), filled(N, 5))
local trace = 0.0
local total = 0.0
for i = 1, N do
  local row = c[i]
  trace = trace + row[i]
  for j = 1, N do
    total = total + row[j]
  end
end
print(string.format("%d %d", trace * 16.0, total * 16.0))
