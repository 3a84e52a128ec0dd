# What the rounds append comes out in the order of the rounds.
fn squares(n: int) -> [int]:
    out_list: [int] = []
    parallel for i in range(n):
        out_list.append(i * i)
    return out_list

print(squares(8))  # expect: [0, 1, 4, 9, 16, 25, 36, 49]
many = squares(1000)
print(len(many), many[1], many[500], many[999])  # expect: 1000 1 250000 998001
