# A function without types is compiled for each use, in the names of its module.
from algo import largest, apply_twice
import algo

print(largest([3, 9, 2]), largest([0.5, 0.25]))  # expect: 9 0.5
print(apply_twice(3), algo.first[String]("a", "b"))  # expect: 12 a
