# Edit distance of two long pseudo-random strings over four letters.
comptime N = 2800


def letters(n: Int, seed: Int) -> String:
    var state = seed
    var text = String("")
    for _ in range(n):
        state = state * 16807 % 2147483647
        text += chr(97 + state % 4)
    return text


def distance(a: String, b: String) -> Int:
    var x = a.as_bytes()
    var y = b.as_bytes()
    var previous = List[Int]()
    for j in range(len(y) + 1):
        previous.append(j)
    for i in range(1, len(x) + 1):
        var letter = x[i - 1]
        var current = List[Int]()
        current.append(i)
        for j in range(1, len(y) + 1):
            var best = previous[j - 1]
            if letter != y[j - 1]:
                best += 1
            if previous[j] + 1 < best:
                best = previous[j] + 1
            if current[j - 1] + 1 < best:
                best = current[j - 1] + 1
            current.append(best)
        previous = current^
    return previous[len(y)]


def main():
    print(distance("kitten", "sitting"))
    print(distance(letters(N, 1), letters(N, 2)))
