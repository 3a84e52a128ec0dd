# A slice of a list that is a field of a struct.
struct Track:
    name: str
    points: [f32]

t = Track("walk", [0.0, 0.5, ..., 2.0])
print(t.points[1:3], len(t.points[3:]))  # expect: [0.5, 1.0] 2
t.points[0:2] = t.points[3:5] * 2.0
print(t.points)  # expect: [3.0, 4.0, 1.0, 1.5, 2.0]
