# A fault in an inner loop ends the outer one as well.
rows = [[1, 2], [4, 0], [0, 0]]
parts: [int] = []
parallel for row in rows:
    parallel for x in row:
        parts.append(8 // x)  # fault: division by zero
print("never", parts)
