fn f() -> Int:
    from nowhere import x  # error: there is no module `nowhere`

    return x

fn g() -> Int:
    from shapes import y  # error: has no `y`

    return y

print(f() + g())
