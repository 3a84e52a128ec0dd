# With types written, data of another type is refused before anything runs.
fn doubled(values: [f32]) -> [f32]:
    out_list: [f32] = []
    for v in values:
        out_list.append(v * 2.0)
    return out_list

words = ["one", "two"]
print("starting")
print(doubled(words))  # error: expected
