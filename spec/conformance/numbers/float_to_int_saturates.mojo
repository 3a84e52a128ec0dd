# A float outside the range of the int gives the nearest int; nan gives 0.
def main():
    var huge = 1e300
    print(Int(huge) == Int.MAX, Int(-huge) == Int.MIN)  # expect: True True
    print(Int32(huge))  # expect: 2147483647
    print(UInt8(-huge))  # expect: 0
    var zero = 0.0
    print(Int(zero / zero))  # expect: 0
