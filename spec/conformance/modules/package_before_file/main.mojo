from thing import kind

print(kind())  # expect: package
