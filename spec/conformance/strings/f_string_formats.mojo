# After a colon, an f-string tells how wide and how exact.
x = 3.14159
n = 42
print(f"{x:.2f} {x:.0f} {2.0:.3f}")  # expect: 3.14 3 2.000
print(f"[{n:5}] [{n:<5}] [{n:05}] [{n:^6}]")  # expect: [   42] [42   ] [00042] [  42  ]
word = "ab"
print(f"[{word:>4}] [{word:4}] [{word:*^6}]")  # expect: [  ab] [ab  ] [**ab**]
print(f"{n:x} {n:b} {n:+}")  # expect: 2a 101010 +42
print(f"[{x:8.3f}] {1e6:.1e}")  # expect: [   3.142] 1.0e+06
