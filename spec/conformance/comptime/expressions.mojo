# Compile-time names build on each other, in any order.
alias AREA = WIDTH * HEIGHT
alias WIDTH = 6
alias HEIGHT = WIDTH // 2 + 1
comptime BITS = 1 << (AREA % 7)
comptime LABEL = "area " + str(AREA)

print(WIDTH, HEIGHT, AREA)  # expect: 6 4 24
print(BITS, LABEL)  # expect: 8 area 24
