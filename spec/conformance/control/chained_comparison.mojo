# In a chain the middle is evaluated once, and the rest only while it holds.
def ask(n: Int) -> Int:
    print("ask", n)
    return n

def main():
    print(1 < ask(5) < 10)
    # expect: ask 5
    # expect: True
    print(9 < ask(3) < ask(100))
    # expect: ask 3
    # expect: False
    print(1 <= 1 < 2 != 3)  # expect: True
