# Short and long names of the sized types are one type each.
fn main():
    var a: i32 = 5
    var b: Int32 = a
    var c: u8 = 255
    var d: UInt8 = c + 1
    var e: f32 = 0.1
    var f: Float32 = e * 2
    var g: Byte = d
    print(a + b, d, f, g + c)  # expect: 10 0 0.2 255
