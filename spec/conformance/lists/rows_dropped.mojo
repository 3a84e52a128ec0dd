# Lists of lists go with all that they hold, whatever sizes follow each other, and what is made of
# their memory is apart from each other.
struct Named:
    var name: String
    var number: int

    fn __init__(out self, name: String, number: int):
        self.name = name
        self.number = number


fn rows(count: int, length: int) -> [[int]]:
    made: [[int]] = []
    for i in range(count):
        row: [int] = []
        if i % 7 != 3:
            for j in range(length + i % 3 * length // 2):
                row.append(i * 1000 + j)
        made.append(row)
    return made


fn total(all: [[int]]) -> int:
    var sum = 0
    for row in all:
        for x in row:
            sum += x
    return sum


fn texts(count: int) -> [String]:
    made: [String] = []
    for i in range(count):
        if i % 5 == 0:
            made.append("constant")
        elif i % 5 == 1:
            made.append("")
        else:
            made.append("a text of its own: " + String(i % 50))
    return made


fn named(count: int) -> [Named]:
    made: [Named] = []
    for text in texts(count):
        made.append(Named(text, len(made)))
    return made


fn main():
    var lengths = [1, 2, 40, 300, 1000, 20000]
    var counts = [1, 200, 200, 150, 70, 9]
    for again in range(3):
        var sum = 0
        for k in range(len(lengths)):
            var first = rows(counts[k], lengths[k])
            var second = rows(counts[k], lengths[k])
            sum += total(second) - total(first)
            first = rows(counts[k] // 2, lengths[k])
            sum += total(first)
        print(sum)
        # expect: 3708644382
        # expect: 3708644382
        # expect: 3708644382
    var sum = 0
    for again in range(3):
        for text in texts(300):
            sum += len(text)
        for each in named(300):
            sum += len(each.name) + each.number
    print(sum)  # expect: 159894
    var same: [[int]] = []
    for i in range(500):
        same.append([i, i + 1, i + 2])
    same = [[7]]
    var after: [[int]] = []
    for i in range(500):
        after.append([i, 2 * i, 3 * i])
    for i in range(500):
        if after[i][0] != i or after[i][1] != 2 * i or after[i][2] != 3 * i:
            print("shared", i)
    print(total(after), len(same))  # expect: 748500 1
