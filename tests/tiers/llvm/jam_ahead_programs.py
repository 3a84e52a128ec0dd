"""Programs whose inner loops are jammed ahead of the rest of their turns, and some that cannot be;
`test_jam.py` runs them."""

SIZES = [(0, 5), (1, 1), (6, 8), (15, 9), (16, 9), (23, 41), (17, 40), (40, 3), (33, 600), (50, 4)]

# Each defines `work(n, m)`, which sums n rows of m and does more with each.
JAMMED = {
    "taken away": """
def inner(batch: List[List[Float64]]) -> List[List[Float64]]:
    var results = List[List[Float64]]()
    for row in batch:
        var total = 0.0
        for x in row:
            total += x
        var mean = total / Float64(len(row) + 1)
        var another = List[Float64]()
        for x in row:
            another.append(x - mean)
        results.append(another^)
    return results^

def work(n: Int, m: Int):
    for row in inner(table(n, m, 1)):
        show(row)
""",
    "variances": """
def inner(batch: List[List[Float64]]) -> List[Float64]:
    var found = List[Float64]()
    for row in batch:
        var total = 0.0
        for x in row:
            total += x
        var mean = total / Float64(len(row))
        var squares = 0.0
        for x in row:
            squares += (x - mean) * (x - mean)
        found.append(squares)
        found.append(mean)
    return found^

def work(n: Int, m: Int):
    show(inner(table(n, m, 1)))
""",
    "carried by the rest": """
def inner(batch: List[List[Float64]]) -> List[Float64]:
    var found = List[Float64]()
    var largest = -1e9
    var before = 0.0
    for row in batch:
        var total = 0.0
        for x in row:
            total += x
        if total < before:
            before = total
            continue
        if total > largest:
            largest = total
            found.append(largest)
        found.append(total - before)
        before = total * 0.5
    return found^

def work(n: Int, m: Int):
    show(inner(table(n, m, 1)))
""",
    "left by a return": """
def inner(batch: List[List[Float64]], limit: Float64) -> List[Float64]:
    var found = List[Float64]()
    for row in batch:
        var total = 0.0
        for x in row:
            total += x
        if total > limit:
            return found^
        found.append(total)
        found.append(limit)
    return found^

def work(n: Int, m: Int):
    var batch = table(n, m, 1)
    for k in range(10):
        show(inner(batch, Float64(k) * 0.7))
""",
    "the sum is what is returned": """
def inner(batch: List[List[Float64]], at: Int, mut seen: List[Int]) -> Float64:
    for i in range(len(batch)):
        var total = 0.0
        for x in batch[i]:
            total += x
        seen.append(i)
        if i == at:
            return total
    return -1.0

def work(n: Int, m: Int):
    var batch = table(n, m, 1)
    var seen = List[Int]()
    print(inner(batch, 2, seen), inner(batch, 13, seen), inner(batch, 31, seen), len(seen))
""",
    "read behind the loop": """
def inner(batch: List[List[Float64]], at: Int) -> Float64:
    var total = 0.0
    var last = 0.0
    var count = 0
    for row in batch:
        total = 0.0
        for x in row:
            total += x
            last = x * 2.0
        count += 1
        if count == at:
            count += 3
            print("at", at)
    return total + last * 0.5 + Float64(count)

def work(n: Int, m: Int):
    var batch = table(n, m, 1)
    for k in range(20):
        print(inner(batch, k))
""",
    "entered again": """
def inner(batch: List[List[Float64]]) -> List[Float64]:
    var found = List[Float64]()
    for k in range(3):
        for row in batch:
            var total = Float64(k)
            for x in row:
                total += x
            found.append(total)
            if total > 0.0:
                found.append(0.0)
    return found^

def work(n: Int, m: Int):
    show(inner(table(n, m, 1)))
""",
    "by index": """
def inner(a: List[Float64], n: Int, m: Int) -> List[String]:
    var found = List[String]()
    for i in range(n):
        var low = 1.0
        var total = 0.0
        for j in range(m):
            low = min(low, a[i * m + j])
            total += a[i * m + j]
        found.append(String(low))
        found.append(String(total) + " " + String(i))
    return found^

def work(n: Int, m: Int):
    print(", ".join(inner(numbers(n * m, 1), n, m)))
""",
}
PLAIN = {
    "the row is changed behind": """
def inner(mut batch: List[List[Float64]]):
    for i in range(len(batch)):
        var total = 0.0
        for j in range(len(batch[i])):
            total += batch[i][j]
        for j in range(len(batch[i])):
            batch[i][j] = batch[i][j] - total

def work(n: Int, m: Int):
    var batch = table(n, m, 1)
    inner(batch)
    for row in batch:
        show(row)
""",
    "the next row is changed": """
def inner(mut a: List[Float64], n: Int, m: Int) -> List[Float64]:
    var found = List[Float64]()
    for i in range(n):
        var total = 0.0
        for j in range(m):
            total += a[i * m + j]
        found.append(total)
        if i + 1 < n and m > 0:
            a[(i + 1) * m] = total
    return found^

def work(n: Int, m: Int):
    var a = numbers(n * m, 1)
    show(inner(a, n, m))
    show(a)
""",
    "left in the middle": """
def inner(batch: List[List[Float64]], limit: Float64) -> List[Float64]:
    var found = List[Float64]()
    for k in range(3):
        for row in batch:
            var total = Float64(k)
            for x in row:
                total += x
            if total > limit:
                break
            found.append(total)
            found.append(0.0)
    return found^

def work(n: Int, m: Int):
    show(inner(table(n, m, 1), 2.0))
""",
    "the sum begins with what the last turn left": """
def inner(batch: List[List[Float64]]) -> List[Float64]:
    var found = List[Float64]()
    var start = 0.0
    for row in batch:
        var total = start
        for x in row:
            total += x
        found.append(total)
        if total > 1.0:
            start = total * 0.25
    return found^

def work(n: Int, m: Int):
    show(inner(table(n, m, 1)))
""",
    "a call may change it": """
def change(mut a: List[Float64], i: Int):
    if i < len(a):
        a[i] = -a[i]
        print(end="")

def inner(mut a: List[Float64], n: Int, m: Int) -> List[Float64]:
    var found = List[Float64]()
    for i in range(n):
        var total = 0.0
        for j in range(m):
            total += a[i * m + j]
        found.append(total)
        change(a, i * m + m)
    return found^

def work(n: Int, m: Int):
    var a = numbers(n * m, 1)
    show(inner(a, n, m))
""",
}


FAULTS = """
def inner(batch: List[List[Float64]], weights: List[Float64], at: Int) -> List[List[Float64]]:
    var results = List[List[Float64]]()
    for i in range(len(batch)):
        var total = 0.0
        for j in range(len(weights)):
            total += batch[i][j] * weights[j]
        var quotient = 100 // (i - at)
        var another = List[Float64]()
        for x in batch[i]:
            another.append(x * total + Float64(quotient))
        results.append(another^)
    return results^

def attempt(at: Int, short: Int, zero: Int):
    var batch = table(40, 20, 1)
    for _ in range(short):
        _ = batch[at].pop()
    for row in inner(batch, numbers(20, 2), zero):
        show(row)
"""
