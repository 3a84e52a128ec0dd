import first
import third

var local = [1, 2]
local.append(3)
print("second")
