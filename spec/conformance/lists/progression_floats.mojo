# Progressions of floats, in the type that is wanted.
print([0.0, 0.5, ..., 2.0])  # expect: [0.0, 0.5, 1.0, 1.5, 2.0]
narrow: [f32] = [1, ..., 4]
print(narrow)  # expect: [1.0, 2.0, 3.0, 4.0]
down: [f32] = [1.0, 0.75, ..., 0.0]
print(down)  # expect: [1.0, 0.75, 0.5, 0.25, 0.0]
