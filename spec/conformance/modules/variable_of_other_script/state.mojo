counter = 0
counter += 1
print(counter)

fn bump():
    global counter
    counter += 1
