# Whether any element, or every element, is true.
flags: [bool] = [True, False]
print(any(flags), all(flags))  # expect: True False
none: [bool] = []
print(any(none), all(none))  # expect: False True
xs: [int] = [2, 4, 7]
print(any([x % 2 == 1 for x in xs]), all([x > 0 for x in xs]))  # expect: True True
