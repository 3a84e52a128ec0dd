fn sqrt(x: Int) -> String:
    return "own"

fn twice(x: Int) -> Int:
    return 2 * x
