# A huge index is outside of a string, too.
fn at(s: String, i: UInt64) -> String:
    return s[i]  # fault: index out of range

print(at("abc", 2))  # expect: c
print(at("abc", UInt64.MAX))
