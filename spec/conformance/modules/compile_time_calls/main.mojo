from tables import SQUARES, cube

comptime C = cube(3)
print(SQUARES, C)  # expect: [0, 1, 4, 9] 27
