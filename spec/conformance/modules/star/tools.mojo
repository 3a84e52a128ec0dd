from more import triple

comptime LIMIT = 100

fn double(x: Int) -> Int:
    return 2 * x

fn _hidden() -> String:
    return "theirs"
