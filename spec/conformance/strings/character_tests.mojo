# What kind of characters a string has.
print("123".isdigit(), "12a".isdigit())  # expect: True False
print("ABC".isupper(), "aBC".isupper())  # expect: True False
print("abc".islower(), "Abc".islower())  # expect: True False
print(" \t".isspace(), "a ".isspace())  # expect: True False
