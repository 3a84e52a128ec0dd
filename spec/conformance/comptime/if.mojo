# `comptime if` chooses while compiling.
alias SIZE = 100

fn kind() -> String:
    comptime if SIZE > 1000:
        return "large"
    elif SIZE > 50:
        return "medium"
    else:
        return "small"

print(kind())  # expect: medium
