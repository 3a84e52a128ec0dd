# An element takes a slot at least: a list of nothing could not be told from a shorter one.
struct Empty:
    pass

fn kept(xs: List[Empty]) -> Int:  # error: no lists of `Empty`
    return len(xs)

fn displayed():
    var a = [Empty()]  # error: no lists of `Empty`

fn comprehended():
    var b = [() for _ in range(3)]  # error: no lists of `Tuple[]`

fn deeper():
    var c: List[List[Empty]] = []  # error: no lists of `Empty`
