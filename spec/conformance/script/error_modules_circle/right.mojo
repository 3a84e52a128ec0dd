import left

print(left.count())
fn count() -> Int:
    return 1
print(left.base)  # error: `base` is not assigned yet: its module runs later
