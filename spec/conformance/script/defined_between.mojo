# A variable that is defined after the function but before the call.
fn total() -> Int:
    return a + b

a = 1
a = 2
b = 3
b += 1
print(total())  # expect: 6

def main():
    print(total() + later[0])  # expect: 9

later = [3]
