# Where a string occurs: first, last, how often.
s = "mississippi"
print(s.find("ss"), s.rfind("ss"))  # expect: 2 5
print(s.find("x"), s.rfind("x"))  # expect: -1 -1
print(s.find("ss", 3))  # expect: 5
print(s.count("s"), s.count("ss"), s.count("q"))  # expect: 4 2 0
