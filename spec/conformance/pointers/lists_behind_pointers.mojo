# A list of lists behind a pointer, changed at every depth.
fn main():
    var p = UnsafePointer[List[List[Int]]].alloc(2)
    p[0] = [[1, 2], [3]]
    p[1] = p[0]
    p[0][1].append(4)
    p[0][0][1] = 7
    p[1].append([9])
    print(p[0], p[1], len(p[0][1]))  # expect: [[1, 7], [3, 4]] [[1, 2], [3], [9]] 2
    var sum = 0
    for row in p[0]:
        for x in row:
            sum += x
    print(sum, p[1][0][1:], p[0][-1][-1])  # expect: 15 [2] 4
    p.destroy_pointee()
    (p + 1).destroy_pointee()
    p.free()
