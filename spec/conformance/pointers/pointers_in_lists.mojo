# Pointers are plain values: in lists, tuples, other blocks.
fn main():
    var ps: List[UnsafePointer[Int]] = []
    for i in range(3):
        var p = UnsafePointer[Int].alloc(1)
        p[] = i * 10
        ps.append(p)
    var t = (ps[1], 5)
    t[0][] += 1
    var table = UnsafePointer[UnsafePointer[Int]].alloc(3)
    for i in range(3):
        table[i] = ps[i]
    table[2][] = 7
    print(ps[0][], ps[1][], ps[2][], table[1][0])  # expect: 0 11 7 11
    for p in ps:
        p.free()
    table.free()
