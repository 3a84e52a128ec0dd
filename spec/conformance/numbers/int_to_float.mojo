# A cast from int to float, and the largest ints that survive it.
fn main():
    var n = 3
    print(Float64(n), Float32(n))  # expect: 3.0 3.0
    var big = 9007199254740993
    print(Int(Float64(big)))  # expect: 9007199254740992
    var m = 16777217
    print(Float32(m))  # expect: 16777216.0
