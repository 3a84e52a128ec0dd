# Of a tuple outside no item is on its own.
fn main():
    pair = (1, 2)
    lists = ([1], [2])
    parallel for i in range(3):
        pair[0] += i  # error: data race
    parallel for i in range(3):
        pair[0] = pair[1] + i  # error: data race
    parallel for i in range(3):
        lists[0].append(i)  # error: data race
    parallel for i in range(3):
        lists[0][i] = i  # error: data race
    parallel for ref x in lists[1]:
        x += 1  # error: data race
    print(pair, lists)
