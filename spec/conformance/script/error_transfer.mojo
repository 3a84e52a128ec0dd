# A function lends the script's variables: it moves none of them away.
fn keep(owned ys: List[Int]):
    print(len(ys))

struct Alone:
    var n: Int

    fn __init__(out self, n: Int):
        self.n = n

    fn __del__(deinit self):
        print("end")

xs = [1, 2]
alone = Alone(1)

def transfers():
    keep(xs^)  # error: cannot transfer out of borrowed `xs`

fn gives() -> Alone:
    return alone  # error: cannot be copied

fn copies() -> List[Int]:
    return xs

transfers()
gives()
print(copies())
