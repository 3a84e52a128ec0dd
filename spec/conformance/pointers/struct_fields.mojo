# Fields of what a pointer leads to are read and changed where they are.
struct Pixel:
    var r: UInt8
    var g: UInt8
    var alpha: Float32
    var at: Tuple[Int, Int]

fn main():
    var p = UnsafePointer[Pixel].alloc(2)
    p[1] = Pixel(1, 2, 0.5, (3, 4))
    p[1].r += 255
    p[1].alpha *= 3
    p[1].at = (7, p[1].at[1] + 1)
    var copy = p[1]
    p[1].g = 0
    print(p[1].r, copy.g, p[1].g, copy.alpha, p[1].at[0], p[1].at[1])  # expect: 0 2 0 1.5 7 5
    p[0] = p[1]
    print(p[0].at[0])  # expect: 7
    p.free()
