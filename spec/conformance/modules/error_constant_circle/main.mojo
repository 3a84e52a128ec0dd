from a import A

print(A)
