counter = 0
counter += 1
level = len([1])
items = [0]
LIMIT = 3
