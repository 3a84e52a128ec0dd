# In a package, only a leading dot means a module of it: `math` is the library's.
from geo.circle import area, own

print(area(2.0), own())  # expect: 4.0 geo's
