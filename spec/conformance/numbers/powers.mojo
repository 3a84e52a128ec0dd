# `**` on ints stays int, on floats it is the power of a correct library.
def main():
    var n = 2
    print(n ** 10, (-n) ** 3, n ** 0)  # expect: 1024 -8 1
    print(-n ** 2)  # expect: -4
    var x = 2.0
    print(x ** 0.5)  # expect: 1.4142135623730951
    print(x ** -1.0)  # expect: 0.5
    print(x ** 10)  # expect: 1024.0
    print(2 ** 3 ** 2)  # expect: 512
