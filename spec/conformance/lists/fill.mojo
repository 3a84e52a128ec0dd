# A list of a given length, filled with one value.
zeros = List[Int](length=4, fill=0)
zeros[1] = 5
print(zeros)  # expect: [0, 5, 0, 0]
halves = List[f32](length=2, fill=0.5)
print(halves, len(List[Int](length=0, fill=1)))  # expect: [0.5, 0.5] 0
rows = List[List[Int]](length=2, fill=[7])
rows[0].append(8)
print(rows)  # expect: [[7, 8], [7]]
