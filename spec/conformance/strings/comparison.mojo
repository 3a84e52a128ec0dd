# Strings compare byte by byte.
print("abc" == "abc", "abc" != "abd")  # expect: True True
print("abc" < "abd", "ab" < "abc", "b" > "abc")  # expect: True True True
print("Z" < "a", "" < "a", "10" < "9")  # expect: True True True
s = "pear"
print("apple" < s < "plum")  # expect: True
