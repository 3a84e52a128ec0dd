# What is computed while compiling stays in the code, so it may not be large.
fn zeros(n: Int) -> [int]:
    return [0] * n

comptime few = zeros(3)
comptime many = zeros(3000000)  # error: elements
print(few, len(many))
