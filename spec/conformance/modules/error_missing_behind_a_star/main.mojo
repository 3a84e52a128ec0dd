from shapes import *

print(area(2), length(3))  # error: `length` is not defined
