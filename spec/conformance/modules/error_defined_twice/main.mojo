from helper import a, b

print(a(), b())
