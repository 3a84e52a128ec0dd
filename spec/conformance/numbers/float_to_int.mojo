# A cast from float to int drops the fraction.
def main():
    var x = 2.9
    print(Int(x), Int(-x))  # expect: 2 -2
    var y = 0.5
    print(Int(y), Int(-y))  # expect: 0 0
    var z = 1e18
    print(Int(z))  # expect: 1000000000000000000
    print(Int32(x) + 1)  # expect: 3
