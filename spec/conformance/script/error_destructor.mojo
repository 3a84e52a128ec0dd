# Destructors and copy constructors are called where nothing can be passed to them.
ended = 0
ended = 1

struct Ends:
    var n: Int

    fn __init__(out self, n: Int):
        self.n = n

    fn __copyinit__(out self, other: Self):  # error: cannot see the script's variable `ended`
        self.n = other.n + ended

    fn __del__(deinit self):  # error: cannot see the script's variable `ended`
        print(ended)

fn through(x: Ends):
    pass

xs = [Ends(1)]
ys = xs.copy()
print(len(xs), len(ys))
