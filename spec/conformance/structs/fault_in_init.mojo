# A fault inside a constructor ends the program like any other.
struct Share:
    each: int

    fn __init__(out self, amount: int, people: int):
        self.each = amount // people  # fault: division by zero

print(Share(10, 3).each)
# expect: 3
print(Share(10, 0).each)
