# Every occurrence is replaced.
s = "banana"
print(s.replace("a", "o"))  # expect: bonono
print(s.replace("an", ""))  # expect: ba
print(s.replace("x", "y"))  # expect: banana
print("a b c".replace(" ", ", "))  # expect: a, b, c
