# A parallel loop must not call what changes a variable of the script.
count = 0

def bump():
    global count
    count += 1

parallel for i in range(3):
    bump()  # error: data race: `count`

fn inside():
    parallel for i in range(3):
        bump()  # error: data race: `count`

inside()
