# A sum of 32-bit floats is rounded to 32 bits at every step.
fn sum_of(t: [f32]) -> f32:
    total: f32 = 0.0
    for x in t:
        total += x
    return total

tenths: [f32] = [0.1 for i in range(10)]
print(sum_of(tenths))  # expect: 1.0000001
print(sum_of([0.5, 0.25, 0.125]))  # expect: 0.875
print(sum_of([16777216.0, 1.0, 1.0]))  # expect: 16777216.0
print(sum_of([]))  # expect: 0.0
