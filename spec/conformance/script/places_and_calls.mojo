# Places that are changed together with calls that change what they are in.
ys = [1]
total = 0

fn grow() -> Int:
    ys.append(3)
    return 3

fn add(n: Int) -> Int:
    global total
    total += n
    return total

ys[0] += grow()
print(ys)  # expect: [4, 3]
ys += [grow()]
print(ys)  # expect: [4, 3, 3, 3]
ys.append(grow())
print(ys)  # expect: [4, 3, 3, 3, 3, 3]
ys[grow() - 3] = 7
ys[1] = grow()
print(ys, len(ys))  # expect: [7, 3, 3, 3, 3, 3, 3, 3] 8
total += add(2) + add(3)
print(total)  # expect: 7
total = total + add(1) * total
print(total)  # expect: 71
a, total = total, add(1)
print(a, total)  # expect: 71 72
if total > 5 and add(-72) == 0 or total == 1:
    print(total)  # expect: 0
while add(1) < 3:
    print("turn", total)
# expect: turn 1
# expect: turn 2
print(add(1), total, add(1), total)  # expect: 4 4 5 5
print(f"{total} {add(1)} {total}")  # expect: 5 6 6
