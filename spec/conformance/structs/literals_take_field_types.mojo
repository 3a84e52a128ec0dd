# A literal given to a field takes the type of the field.
struct Sample:
    level: f32
    count: u8
    ratio: f64

s = Sample(0.1, 200, 3)
print(s.level, s.count, s.ratio)  # expect: 0.1 200 3.0
s.count += 100
s.level *= 3
print(s.count, s.level)  # expect: 44 0.3
third = Sample(level=1, count=7, ratio=1).level / 3
print(third)  # expect: 0.33333334
