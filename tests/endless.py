"""Functions that end only when they are made to, for whoever tests what ends them."""

SILENT_AND_RECURSING = """
fn silent() -> Int:
    while True:
        pass
    return 1

fn calling(n: Int) -> Int:
    if n < 2:
        return n
    return calling(n - 1) + calling(n - 2)

fn recursing() -> Int:
    return calling(90)
"""
