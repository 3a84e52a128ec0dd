# Methods change what a pointer leads to in place.
struct Counter:
    var count: Int
    var names: List[String]

    fn __init__(out self):
        self.count = 0
        self.names = []

    fn add(mut self, name: String):
        self.count += 1
        self.names.append(name)

    fn summary(self) -> String:
        return String(self.count) + ":" + self.names[-1]

fn bump(mut c: Counter):
    c.count += 10

fn main():
    var p = alloc[Counter](1)
    p.init_pointee_move(Counter())
    p[].add("x")
    p[0].add("y")
    bump(p[])
    print(p[].summary(), p[].names, len(p[].names))  # expect: 12:y [x, y] 2
    p[].names[0] = "z"
    p[].names.append("w")
    p[].names[1] += "!"
    for name in p[].names:
        print(name, end=" ")
    print(p[].count)  # expect: z y! w 12
    p.destroy_pointee()
    p.free()
