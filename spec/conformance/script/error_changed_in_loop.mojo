# A function that changes xs is not called while a loop goes over xs.
xs = [1, 2]

def grow():
    xs.append(3)

for x in xs:
    grow()  # error: `xs`
