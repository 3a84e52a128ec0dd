# Tuples compare place by place.
print((1, 2) == (1, 2), (1, 2) != (1, 3))  # expect: True True
print((1, 2) < (1, 3), (2, 0) < (1, 9))  # expect: True False
print((1, "b") > (1, "a"), (1, 2) <= (1, 2))  # expect: True True
