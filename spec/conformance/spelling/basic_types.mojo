# `bool`, `int`, `float` and `str` are `Bool`, `Int`, `Float64` and `String`.
fn show(flag: bool, n: int, x: float, s: str) -> String:
    var ok: Bool = flag
    var m: Int = n
    var y: Float64 = x
    var t: String = s
    return str(ok) + " " + str(m) + " " + str(y) + " " + t

print(show(True, 3, 0.5, "end"))  # expect: True 3 0.5 end
