# Printing and comparing lists goes through methods that see variables.
unit = "cm"
unit += "!"
compared = 0

struct Size:
    var n: Int

    fn __str__(self) -> String:
        return String(self.n) + unit

    fn __eq__(self, other: Size) -> Bool:
        global compared
        compared += 1
        return self.n == other.n

    fn __lt__(self, other: Size) -> Bool:
        global compared
        compared += 1
        return self.n < other.n

a = [Size(1), Size(2)]
b = [Size(1), Size(3)]
print(a, (Size(5), 1))  # expect: [1cm!, 2cm!] (5cm!, 1)
print(a == b, a != b, Size(1) == Size(1))  # expect: False True True
print(compared)  # expect: 5
print([a] == [b], compared)  # expect: False 7
text = String(a) + f"{Size(4)}"
print(text)  # expect: [1cm!, 2cm!]4cm!
print(a < b, compared)  # expect: True 10
print(Size(3) in a, compared)  # expect: False 12
print(min(Size(1), Size(2)), compared)  # expect: 1cm! 13
