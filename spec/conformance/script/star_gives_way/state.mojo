total = 1
total += 2
size = len([1, 2, 3])

fn of_state() -> Int:
    return total
