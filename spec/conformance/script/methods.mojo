# Constructors, methods and operators see the script's variables.
made = 0
unit = "m"
scale = 2.0
scale = 3.0

struct Length:
    var value: Float64

    fn __init__(out self, value: Float64):
        global made
        made += 1
        self.value = value * scale

    fn shown(self) -> String:
        return String(self.value) + unit

    fn grow(mut self):
        self.value += scale

    fn __add__(self, other: Length) -> Length:
        return Length((self.value + other.value) / scale)

    fn __getitem__(self, i: Int) -> Float64:
        return self.value + scale * Float64(i)

    fn __setitem__(mut self, i: Int, x: Float64):
        self.value = x + scale

    fn __contains__(self, x: Float64) -> Bool:
        return x < scale

    fn __len__(self) -> Int:
        return made

    fn __bool__(self) -> Bool:
        return made > 2

    @staticmethod
    fn count() -> Int:
        return made

var a = Length(1.0)
b = Length(2.0)
a.grow()
print(a.shown(), (a + b).shown(), a[2], Length.count())  # expect: 6.0m 12.0m 12.0 3
a[0] = 1.0
print(a.value, 2.0 in a, len(a))  # expect: 4.0 True 3
if a:
    print("true")  # expect: true
unit = "km"
print(a.shown())  # expect: 4.0km
