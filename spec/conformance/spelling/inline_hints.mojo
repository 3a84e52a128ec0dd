# Decorators that only advise the compiler.
@always_inline
fn fast(n: Int) -> Int:
    return n * 2

@always_inline("nodebug")
fn faster(n: Int) -> Int:
    return n * 3

@no_inline
fn slow(n: Int) -> Int:
    return n + 1

print(fast(2), faster(2), slow(2))  # expect: 4 6 3
