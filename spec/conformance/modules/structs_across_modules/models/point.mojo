@fieldwise_init
struct Point(Copyable):
    comptime DIMENSIONS = 2
    var x: Float64
    var y: Float64

    @staticmethod
    fn origin() -> Point:
        return Point(0.0, 0.0)
