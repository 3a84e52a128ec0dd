# Many keys, many of them removed; order is kept.
def main():
    var d = Dict[Int, Int]()
    for i in range(3000):
        d[i * 7] = i
    for i in range(0, 3000, 2):
        _ = d.pop(i * 7)
    for i in range(10):
        d[-i] = i
    var total = 0
    for v in d.values():
        total += v
    print(len(d), total, d[7], 14 in d, d.keys()[0])  # expect: 1510 2250045 1 False 7
