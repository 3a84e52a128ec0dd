# Structs are built, appended and taken apart in the rounds.
struct Point:
    x: int
    y: int

points: [Point] = []
parallel for i in range(4):
    points.append(Point(i, i * i))
points[2].y = -1
total = 0
texts: [str] = []
parallel for p in points:
    total += p.x * p.y
    texts.append(str(p.x) + "," + str(p.y))
print(total, texts)  # expect: 26 [0,0, 1,1, 2,-1, 3,9]
