# A field is a place that can be lent for change, however deep it lies.
struct Part:
    sizes: [int]
    weight: f64

struct Machine:
    part: Part
    spare: [Part]

fn grow(xs: [int]):
    xs.append(len(xs) * 10)

fn lighten(mut w: f64):
    w /= 2

m = Machine(Part([], 8.0), [Part([5], 3.0)])
grow(m.part.sizes)
grow(m.part.sizes)
grow(m.spare[0].sizes)
lighten(m.part.weight)
lighten(m.spare[0].weight)
print(m.part.sizes, m.part.weight)  # expect: [0, 10] 4.0
print(m.spare[0].sizes, m.spare[0].weight)  # expect: [5, 10] 1.5
