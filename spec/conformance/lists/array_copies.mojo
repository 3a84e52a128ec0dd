# Arrays are values: assigning one copies it, passing one shares it only to be changed.
fn double_first(values: [int; 3]):
    values[0] *= 2

a: [int; 3] = [1, 2, 3]
b = a
b[2] = 30
double_first(a)
print(a, b)  # expect: [2, 2, 3] [1, 2, 30]
