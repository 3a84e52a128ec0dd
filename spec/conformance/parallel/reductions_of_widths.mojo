# Sums and products wrap in every width, and know the least and the most.
fn all(n: Int):
    a: i8 = 100
    b: u8 = 200
    c: i16 = 1
    d: u16 = 65535
    e: i32 = 2147483647
    f: u32 = 7
    g: u64 = 3
    parallel for i in range(1, n):
        a += i8(i)
        b += u8(i)
        c *= i16(i)
        d = min(d, u16(1000 - i))
        e += i32(i)
        f = max(f, u32(i * 3))
        g *= u64(2 * i + 1)
    print(a, b, c, d, e, f, g)

all(1)
all(8)
all(40)
# expect: 100 200 1 65535 2147483647 7 3
# expect: -128 228 5040 993 -2147483621 21 6081075
# expect: 112 212 0 961 -2147482869 117 6868579915146137843
