# Conditional expressions, nested ones too, evaluate one side only.
def loud(s: String) -> String:
    print("made", s)
    return s

def main():
    var n = 7
    print("odd" if n % 2 == 1 else "even")  # expect: odd
    size = "small" if n < 5 else "middle" if n < 10 else "large"
    print(size)  # expect: middle
    print(loud("left") if n > 0 else loud("right"))
    # expect: made left
    # expect: left
