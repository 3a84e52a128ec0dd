# A zero that literals give has the sign that the same floats would give.
alias HALF = 0.5
print((HALF - HALF) * -2.0, 0 * -2.0, 0.0 * 2.0)  # expect: -0.0 -0.0 0.0
print(0.0 / -3.0, 0 / -3, 0.0 // -2.0, 0.5 // 2.0)  # expect: -0.0 -0.0 -0.0 0.0
print(4.0 % -2.0, -4.0 % 2.0, HALF - HALF)  # expect: -0.0 0.0 0.0
