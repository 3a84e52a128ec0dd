# The number of a parallel loop is unsigned where its bounds are.
fn main():
    var n: UInt32 = 6
    var ys = List[Int](length=12, fill=0)
    parallel for i in range(n):
        ys[i] = Int(i * 7)
    print(ys)  # expect: [0, 7, 14, 21, 28, 35, 0, 0, 0, 0, 0, 0]
    parallel for i in range(UInt64(1), UInt64(5), UInt64(2)):
        ys[i * 2 + 1] += Int(i)
    print(ys)  # expect: [0, 7, 14, 22, 28, 35, 0, 3, 0, 0, 0, 0]
    total = UInt8(0)
    parallel for i in range(UInt8(200)):
        total += i
    print(total)  # expect: 188
