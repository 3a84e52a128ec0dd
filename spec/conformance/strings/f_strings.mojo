# An f-string holds expressions in braces.
name = "Ada"
n = 3
x = 2.5
print(f"{name} has {n} cats")  # expect: Ada has 3 cats
print(f"{n + 4} {x * 2} {n > 2} {name.upper()}")  # expect: 7 5.0 True ADA
print(f"{{braces}} {[n, n * n]}")  # expect: {braces} [3, 9]
s = f"<{name}:{n}>"
print(len(s), s + "!")  # expect: 7 <Ada:3>!
print(f"{'yes' if n == 3 else 'no'}")  # expect: yes
