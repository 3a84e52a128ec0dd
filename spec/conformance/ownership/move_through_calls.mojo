# A value moves through functions and comes back.
struct Buffer:
    data: [int]

fn add(owned b: Buffer, n: int) -> Buffer:
    b.data.append(n)
    return b^

fn join(owned a: Buffer, owned b: Buffer) -> Buffer:
    for x in b.data:
        a.data.append(x)
    return a^

fn main():
    var b = add(add(Buffer([]), 1), 2)
    b = add(b^, 3)
    var c = join(b^, add(Buffer([10]), 20))
    print(c.data)  # expect: [1, 2, 3, 10, 20]
