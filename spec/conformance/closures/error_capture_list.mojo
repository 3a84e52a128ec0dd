# What a list of captures says is held.
fn main():
    var x = 1
    var y = [1]
    fn reads() {read x}:
        x += 1  # error: cannot assign to `x`: it is captured to be read
    fn unknown() {mut z}:  # error: there is no variable `z` to be captured
        pass
    fn twice() {mut x, read x}:  # error: `x` is captured twice
        pass
    fn grows() {read y}:
        y.append(2)  # error: `y` is captured to be read and may not be changed
    reads()
    grows()
