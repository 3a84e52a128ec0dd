@fieldwise_init
struct Length(Copyable):
    var value: Int

    fn shown(self) -> String:
        return String(self.value) + UNIT

comptime UNIT = "m"
