# Fields are read, assigned and changed in place.
struct Tally:
    seen: int
    weight: f64

t = Tally(0, 0.5)
t.seen = 3
t.seen += 4
t.weight *= 3
print(t.seen, t.weight)  # expect: 7 1.5
t.weight, t.seen = 0.25, 1
print(t.seen, t.weight)  # expect: 1 0.25
