# A negative index that goes too far back.
fn last(s: String, k: Int) -> String:
    return s[-k]  # fault: index out of range

fn main():
    print(last("ab", 1), last("ab", 2))  # expect: b a
    print(last("ab", 3))
