# A remainder inside a list comprehension is checked as well.
xs: [int] = [4, 2, 0]
print([12 // x for x in xs if x > 0])  # expect: [3, 6]
print([12 % x for x in xs])  # fault: division by zero
