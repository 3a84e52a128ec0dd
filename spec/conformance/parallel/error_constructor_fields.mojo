# A constructor's fields are shared by the rounds of its loops as other variables are.
struct Table:
    var n: Int
    var xs: List[Int]

    fn __init__(out self):
        self.n = 0
        self.xs = [1, 2, 3]
        parallel for i in range(3):
            self.n = i  # error: data race
            self.n |= i  # error: data race
            self.xs[i // 2] = i  # error: data race
            self.xs.append(len(self.xs))  # error: data race

fn main():
    print(Table().n)
