# A literal operand takes the type of the other operand, and has to fit it.
b: u8 = 10
print(b + 300)  # error: does not fit
print(b + 200)
