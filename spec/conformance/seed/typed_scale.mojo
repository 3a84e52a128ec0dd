# The same scaling with types: 32-bit floats, a progression as data, results appended.
fn doubled(values: [f32]) -> [f32]:
    out_list: [f32] = []
    for v in values:
        out_list.append(v * 2.0)
    return out_list

numbers: [f32] = [0.0, 1.0, 2.0, ..., 999.0]
result = doubled(numbers)
print(len(numbers), len(result))  # expect: 1000 1000
print(result[0], result[1], result[999])  # expect: 0.0 2.0 1998.0
