# A struct cannot be declared twice.
struct Point:
    var x: Int

struct Point:  # error: already
    var y: Int

fn main():
    print(Point(1).x)
