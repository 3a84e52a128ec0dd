fn none():
    comptime for j in range():  # error: takes 1 to 3 arguments
        pass

fn four():
    comptime for j in range(1, 2, 3, 4):  # error: takes 1 to 3 arguments
        pass

fn named():
    comptime for j in range(end=3):  # error: no parameter `end`
        pass

fn endless():
    comptime for j in range(1 << 62):  # error: too many turns
        pass

fn nested():
    comptime for i in range(1000):
        comptime for j in range(1000):  # error: too many turns
            pass
