# The inner rounds append to a list outside both loops, in the order of both.
out_list: [int] = []
parallel for i in range(3):
    out_list.append(-i)
    parallel for j in range(i):
        out_list.append(10 * i + j)
print(out_list)  # expect: [0, -1, 10, -2, 20, 21]
