# Upper and lower case.
s = "Hello, World 42"
print(s.upper())  # expect: HELLO, WORLD 42
print(s.lower())  # expect: hello, world 42
print(s)  # expect: Hello, World 42
print("abc".upper().lower() == "abc")  # expect: True
