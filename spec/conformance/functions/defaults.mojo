# Parameters with default values may be left out.
def line(text: String, width: Int = 8, fill: String = "-") -> String:
    return text + fill * (width - len(text))

def main():
    print(line("a"))  # expect: a-------
    print(line("ab", 4))  # expect: ab--
    print(line("abc", 6, "*"))  # expect: abc***
