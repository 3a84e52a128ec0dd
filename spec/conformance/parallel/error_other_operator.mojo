# Only sums, products, minimum and maximum have an order that does not matter.
rest = 1000
word = ""
parallel for i in range(1, 5):
    rest //= i  # error: data race
    word += "x"  # error: data race
print(rest, word)
