# A function that changes its list changes the list of the caller.
fn add_squares(out_list: [int], n: int):
    for i in range(n):
        out_list.append(i * i)

fn clear_first(xs: [int]):
    xs[0] = 0

squares: [int] = [100]
add_squares(squares, 4)
print(squares)  # expect: [100, 0, 1, 4, 9]
clear_first(squares)
print(squares)  # expect: [0, 0, 1, 4, 9]
