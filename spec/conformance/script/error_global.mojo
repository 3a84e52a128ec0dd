# What `global` names must be a variable of the script.
LIMIT = 3

fn twice(x: Int) -> Int:
    return 2 * x

def missing():
    global nowhere  # error: `nowhere`
    nowhere = 1

def late():
    x = 1
    global x  # error: `x` is a variable of this function already
    x = 2

def of_parameter(y: Int):
    global y  # error: `y`
    y = 2

def of_function():
    global twice  # error: `twice`
    twice = 3

x = 1
y = 1
missing()
late()
of_parameter(1)
of_function()
