struct P:
    var x: Int

    fn __init__(out self):
        self.x: Int = 1  # error: only a name can be declared

fn references():
    var e = [1]
    ref x, y = e  # error: `ref` gives one name to one place

fn nested():
    var a, (b, c): Int  # error: cannot be nested
