# A field of a struct outside the loop is no better than a scalar.
struct State:
    last: int
    seen: [int]

s = State(0, [0, 0])
parallel for i in range(2):
    s.last = i  # error: data race
    s.seen[0] = i  # error: data race
print(s.last, s.seen)
