-- Writes numbers into lines by concatenation, and joins the lines to one text.
local ROWS = 120000
local COLUMNS = 8

local function line_of(row)
  local line = ""
  for column = 0, COLUMNS - 1 do
    if column > 0 then
      line = line .. ","
    end
    line = line .. row * column
  end
  return line
end

local lines = {}
local repeated = 0
for row = 0, ROWS - 1 do
  local line = line_of(row)
  if line == "0,0,0,0,0,0,0,0" then
    repeated = repeated + 1
  end
  lines[row + 1] = line
end
local text = table.concat(lines, "\n")
print(repeated .. " " .. #text)
print(lines[ROWS])
