# An element is an iteration's own only if no other iteration of any loop around has it.
fn add(mut row: List[Int]):
    row.append(1)


fn main():
    var rows = [[1, 2], [3, 4]]
    parallel for i in range(2):
        add(rows[0])  # error: data race
    parallel for i in range(2):
        rows[i][0] = len(rows[1 - i])  # error: data race
    parallel for i in range(2):
        parallel for ref row in rows:  # error: data race
            row.append(i)
    parallel for ref row in rows:
        row.append(len(rows))  # error: data race
    parallel for ref row in rows:
        row[0] = rows[0][1]  # error: data race
    parallel for ref row in rows:
        row[0] = 1
        rows.append([1])  # error: data race
