@fieldwise_init
struct Length(Copyable):
    var value: Int

    fn shown(self) -> String:
        return String(self.value) + UNIT

comptime UNIT = "ft"

fn total(lengths: List[Length]) -> Int:
    sum = 0
    for one in lengths:
        sum += one.value
    return sum
