# A slice is a view: it reads and writes the list that it was taken from.
temps: [f64] = [12.0, 14.5, 17.0, 21.5, 19.0, 13.5]
print(temps[1:3])  # expect: [14.5, 17.0]
print(temps[:2], temps[-2:])  # expect: [12.0, 14.5] [19.0, 13.5]

# An elementwise result is a new list; assigning it to a slice changes the base.
evening = temps[3:6]
temps[3:6] = evening * 2.0
print(temps)  # expect: [12.0, 14.5, 17.0, 43.0, 38.0, 27.0]
print(temps[0:2] + temps[2:4])  # expect: [29.0, 57.5]

# An end beyond the list is clipped, and a view can be walked.
print(len(temps[4:100]))  # expect: 2
total = 0.0
for t in temps[4:]:
    total += t
print(total)  # expect: 65.0

# A list made from a view is its own.
kept = List(temps[0:2])
kept[0] = 0.0
print(kept, temps[0])  # expect: [0.0, 14.5] 12.0
