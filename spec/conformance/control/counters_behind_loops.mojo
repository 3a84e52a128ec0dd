# What loops of any number of turns have counted is used behind them.
fn counted(n: int) -> [int]:
    var i = 0
    var down = 100
    var squares: [int] = []
    while i < n:
        squares.append(i * i)
        down -= 3
        i += 1
    var seen = -1
    var halves = 0.0
    for k in range(n):
        seen = k
        halves += 0.5
        squares[k] += 1
    var total = 0
    for x in squares:
        total += x
    return [i, down, len(squares), seen, Int(halves * 2.0), total]


fn main():
    for n in [0, 1, 2, 7, 8, 9, 63, 64, 65, 100, 4095, 4096, 4097, 8200]:
        print(counted(n))


# expect: [0, 100, 0, -1, 0, 0]
# expect: [1, 97, 1, 0, 1, 1]
# expect: [2, 94, 2, 1, 2, 3]
# expect: [7, 79, 7, 6, 7, 98]
# expect: [8, 76, 8, 7, 8, 148]
# expect: [9, 73, 9, 8, 9, 213]
# expect: [63, -89, 63, 62, 63, 81438]
# expect: [64, -92, 64, 63, 64, 85408]
# expect: [65, -95, 65, 64, 65, 89505]
# expect: [100, -200, 100, 99, 100, 328450]
# expect: [4095, -12185, 4095, 4094, 4095, 22881339390]
# expect: [4096, -12188, 4096, 4095, 4096, 22898108416]
# expect: [4097, -12191, 4097, 4096, 4097, 22914885633]
# expect: [8200, -24500, 8200, 8199, 8200, 183755722900]
