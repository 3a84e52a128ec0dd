# An item that is changed must be stored again.
struct Rows:
    var rows: [[int]]

    fn __getitem__(self, i: int) -> [int]:
        return self.rows[i].copy()

fn main():
    var r = Rows([[1], [2]])
    print(r[0])
    r[0].append(1)  # error: no method `__setitem__`
    r[0] = [1]  # error: no method `__setitem__`
    r[0] += [1]  # error: no method `__setitem__`
