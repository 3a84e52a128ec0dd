# Assigning copies when the source is used again, so that neither sees the other's changes.
fn main():
    var a = [[1], [2]]
    var b = a
    a[0].append(5)
    b.append([3])
    print(a)  # expect: [[1, 5], [2]]
    print(b)  # expect: [[1], [2], [3]]
    var s: String = "one"
    var t = s
    t += "!"
    print(s, t)  # expect: one one!
