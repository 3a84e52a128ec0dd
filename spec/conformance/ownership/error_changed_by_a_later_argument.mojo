# What one argument reads may not be changed by the next one, before the call.
fn main():
    var rows = [[1, 2], [3, 4]]
    print(rows[0], rows[1].pop())  # error: `rows` is changed while what was read from it
