# A name assigned without `var` belongs to the whole function.
def size(n: Int) -> String:
    if n > 100:
        word = "big"
    else:
        word = "small"
    return word

def main():
    print(size(5), size(500))  # expect: small big
    for i in range(3):
        last = i
        if i == 0:
            first = 10
        else:
            first = 20
        print(first + last)
    # expect: 10
    # expect: 21
    # expect: 22
