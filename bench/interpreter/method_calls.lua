-- Calls two small methods of an object in a loop; one of them changes a field.
local N = 5000000

local Walker = {}
Walker.__index = Walker

function Walker.new(stride)
  return setmetatable({ position = 0, stride = stride }, Walker)
end

function Walker:advance(by)
  self.position = self.position + self.stride
  if self.position > by then
    self.position = self.position - by
  end
end

function Walker:doubled()
  return self.position + self.position
end

local walker = Walker.new(37)
local total = 0
for i = 0, N - 1 do
  walker:advance(i)
  total = total + walker:doubled()
end
print(walker.position .. " " .. total)
