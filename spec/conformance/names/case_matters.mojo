# Names that differ in case, or carry digits and underscores, are different names.
value = 1
Value = 2
value_2 = 3
_value = 4
print(value, Value, value_2, _value)  # expect: 1 2 3 4
