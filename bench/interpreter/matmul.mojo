# Product of two square matrices kept as lists of rows.
comptime N = 280


def filled(n: Int, step: Int) -> List[List[Float64]]:
    var rows = List[List[Float64]]()
    for i in range(n):
        var row = List[Float64]()
        for j in range(n):
            row.append(Float64((i * step + j) % 17) * 0.25 - 2.0)
        rows.append(row^)
    return rows^


def product(a: List[List[Float64]], b: List[List[Float64]]) -> List[List[Float64]]:
    var n = len(b)
    var result = List[List[Float64]]()
    for row in a:
        var sums = List[Float64]()
        for j in range(n):
            var total = 0.0
            for k in range(n):
                total += row[k] * b[k][j]
            sums.append(total)
        result.append(sums^)
    return result^


def main():
    var c = product(filled(N, 3), filled(N, 5))
    var trace = 0.0
    var total = 0.0
    for i in range(N):
        trace += c[i][i]
        for j in range(N):
            total += c[i][j]
    print(Int(trace * 16.0), Int(total * 16.0))
