# Turns of a parallel loop allocate, use and free blocks, and store apart from each other.
fn main():
    var n = 2000
    var squares = UnsafePointer[Int].alloc(n)
    var sums: List[Int] = []
    parallel for i in range(n):
        var p = UnsafePointer[Int].alloc(i % 5 + 1)
        for j in range(i % 5 + 1):
            p[j] = j
        var sum = 0
        for j in range(i % 5 + 1):
            sum += p[j]
        p.free()
        squares[i] = i * i
        sums.append(sum)
    var total = 0
    for i in range(n):
        total += squares[i] + sums[i]
    print(total)  # expect: 2664675000
    squares.free()
