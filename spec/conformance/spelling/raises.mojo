# A function may announce that it can raise.
fn parse(s: String) raises -> Int:
    return Int(s)

def add(a: String, b: String) raises -> Int:
    return parse(a) + parse(b)

def main() raises:
    print(add("19", "23"))  # expect: 42
