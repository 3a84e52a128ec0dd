# The same array type under its other names.
var a: InlineArray[Int, 3] = [1, 2, 3]
var b: Array[Int, 3] = [4, 5, 6]
c: [int; 3] = [7, 8, 9]
a[0] = b[0] + c[0]
print(a, b, c)  # expect: [11, 2, 3] [4, 5, 6] [7, 8, 9]
