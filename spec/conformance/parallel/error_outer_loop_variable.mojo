# The variable of a loop around is shared by the rounds.
for k in range(3):
    parallel for i in range(4):
        k = i  # error: data race
    print(k)
