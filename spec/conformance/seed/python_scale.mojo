# Plain Python without a type: the numbers of a range, doubled by a comprehension.
def doubled(values):
    # each product turns an int into a float
    return [v * 2.0 for v in values]

numbers = list(range(1000))
result = doubled(numbers)
print(len(result), result[0], result[1], result[999])  # expect: 1000 0.0 2.0 1998.0
print(doubled([3, 4]))  # expect: [6.0, 8.0]
print(doubled([0.25, 1.5]))  # expect: [0.5, 3.0]
