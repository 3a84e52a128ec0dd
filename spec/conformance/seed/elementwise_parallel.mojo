# Some thousand products in one parallel loop, checked at both ends and by their sum.
fn quartered(tensor: [f32]) -> [f32]:
    result: [f32] = []
    parallel for x in tensor:
        result.append(x * 0.25)
    return result

data: [f32] = [0.0, 1.0, ..., 4095.0]
q = quartered(data)
print(len(q), q[0], q[1], q[4095])  # expect: 4096 0.0 0.25 1023.75
wide: f64 = 0.0
for x in q:
    wide += f64(x)
print(wide)  # expect: 2096640.0
