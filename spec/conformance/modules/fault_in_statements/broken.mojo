var zero = 0
zero += 0
print(1 // zero)  # fault: division
