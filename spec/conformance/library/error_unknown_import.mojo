# A name that a module does not have; the nearest one is suggested.
from math import squrt  # error: did you mean `sqrt`
from math import floor, teleport  # error: has no `teleport`

print(floor(2.5))
