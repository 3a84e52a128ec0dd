# Functions read the variables of the script, whatever holds them.
struct Point:
    var x: Int
    var y: Int

name = "vase"
xs = [1, 2, 3]
origin = Point(1, 2)
pair = (1, 2.5)
low, high = 3, 9
total: f32 = 1.5

fn name_twice() -> String:
    return name + name

fn middle():
    return xs[1] + origin.y

def span():
    return high - low

def several():
    print(name, xs, pair, total, len(xs), xs[-1], origin.x)

print(name_twice(), middle(), span())  # expect: vasevase 4 6
several()  # expect: vase [1, 2, 3] (1, 2.5) 1.5 3 3 1
xs.append(4)
name = "bowl"
several()  # expect: bowl [1, 2, 3, 4] (1, 2.5) 1.5 4 4 1
