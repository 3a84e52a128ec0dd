# Products of narrow numbers wrap around: two iterations may mean one element.
fn main():
    var ys = List[Int](length=600, fill=0)
    parallel for i in range(UInt8(200)):
        ys[i * 2] = 1  # error: two iterations may store at one index
    parallel for i in range(UInt8(200)):
        ys[i + 100] = 1
    print(ys)
