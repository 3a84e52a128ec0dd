# Two structs of one name are two types.
import metres
import feet
from metres import Length

struct Box:
    var side: Length

    fn __init__(out self, side: Int):
        self.side = Length(side)

var a = metres.Length(2)
var b = feet.Length(3)
print(a.shown(), b.shown(), Box(7).side.shown())  # expect: 2m 3ft 7m
var many: List[feet.Length] = [feet.Length(1), b]
print(feet.total(many))  # expect: 4
