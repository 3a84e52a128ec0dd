comptime NAME = "L"

fn helper() -> String:
    return "left"

fn shown() -> String:
    return helper() + " " + NAME
