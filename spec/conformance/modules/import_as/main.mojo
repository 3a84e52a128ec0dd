import shapes as s
from shapes import area as size, perimeter

print(s.area(2, 3), size(4, 5), perimeter(1, 2))  # expect: 6 20 6
