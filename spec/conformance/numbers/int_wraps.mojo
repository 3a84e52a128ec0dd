# Int has 64 bits and wraps around.
fn main():
    var top = Int.MAX
    var bottom = Int.MIN
    print(top)  # expect: 9223372036854775807
    print(bottom)  # expect: -9223372036854775808
    print(top + 1 == bottom)  # expect: True
    print(bottom - 1 == top)  # expect: True
    print(top * 2)  # expect: -2
    print(-bottom == bottom)  # expect: True
    print(bottom // -1 == bottom)  # expect: True
