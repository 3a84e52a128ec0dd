# Slices of eight numbers multiplied in place; the last slice is shorter and clipped.
fn times_42(numbers: [f32], length: Int):
    width = 8
    for i in range(0, length, width):
        part = numbers[i:i+width]
        numbers[i:i+width] = part * 42.0

values: [f32] = [0.0, 1.0, 2.0, ..., 18.0]
times_42(values, 19)
print(values[0:4])  # expect: [0.0, 42.0, 84.0, 126.0]
print(values[7], values[8], values[15])  # expect: 294.0 336.0 630.0
print(values[16:])  # expect: [672.0, 714.0, 756.0]
few: [f32] = [0.1, 0.2, 0.3, 0.7]
times_42(few, 4)
print(few)  # expect: [4.2000003, 8.400001, 12.6, 29.4]
