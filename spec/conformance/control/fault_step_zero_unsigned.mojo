# A range of unsigned numbers that goes nowhere.
fn walk(step: UInt64):
    for i in range(UInt64(1), UInt64(3), step):  # fault: step is zero
        print(i)

walk(1)
# expect: 1
# expect: 2
walk(0)
