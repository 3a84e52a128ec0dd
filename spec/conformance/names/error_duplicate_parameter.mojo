# Two parameters cannot share a name.
fn area(side: Int, side: Int) -> Int:  # error: `side`
    return side * side

fn main():
    print(area(2, 3))
