# A product that leaves 64 bits keeps its low 64 bits.
def main():
    var h = 1
    for i in range(30):
        h *= 7
    print(h)  # expect: 1576789505350337489
    var r = 3037000500
    print(r * r)  # expect: -9223372036709301616
    var three = 3
    print(three ** 50)  # expect: 6048575297968530377
