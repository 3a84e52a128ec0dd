# A copy shares nothing with what it was copied from, however deep.
struct Inner:
    values: [int]

struct Outer:
    inner: Inner
    tag: str

a = Outer(Inner([1, 2]), "a")
b = a
b.inner.values.append(3)
b.tag = "b"
print(a.tag, a.inner.values)  # expect: a [1, 2]
print(b.tag, b.inner.values)  # expect: b [1, 2, 3]
c = a.copy()
c.inner.values[0] = 100
print(a.inner.values, c.inner.values)  # expect: [1, 2] [100, 2]
