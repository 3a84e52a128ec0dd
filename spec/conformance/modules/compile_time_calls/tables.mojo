comptime SQUARES = squares(4)

fn squares(n: Int) -> List[Int]:
    return [i * i for i in range(n)]

fn cube(x: Int) -> Int:
    return x * x * x
