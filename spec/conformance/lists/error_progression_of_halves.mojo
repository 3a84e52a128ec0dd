fn literal():
    var xs: [Float16] = [0.0, 0.5, ..., 2.0]  # error: progression of `Float16` is not supported yet

fn computed(a: Float16, b: Float16):
    print([a, b, ..., a + b])  # error: progression of `Float16` is not supported yet
