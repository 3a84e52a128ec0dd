# Values of Mojo become Python objects where one is wanted: arguments, initialisation, return.
from python import Python, PythonObject

fn shown(value: PythonObject) raises -> String:
    return String(Python.type(value).__name__) + " " + String(value)

fn answer(n: Int) -> PythonObject:
    if n == 0:
        return None
    return n

fn main() raises:
    print(shown(7), shown(-2.5), shown(True))  # expect: int 7 float -2.5 bool True
    print(shown("text"), shown(None))  # expect: str text NoneType None
    print(shown(UInt8(200)), shown(Int32(-3)))  # expect: int 200 int -3
    print(shown(UInt64.MAX), shown(Int.MIN))  # expect: int 18446744073709551615 int -9223372036854775808
    print(shown(Float32(0.5)), shown(Float16(2.0)))  # expect: float 0.5 float 2.0
    var numbers: List[Int] = [1, 2, 3]
    var names = List[String]()
    names.append("ä")
    print(shown(numbers), shown(names))  # expect: list [1, 2, 3] list ['ä']
    print(shown([[1.0], [2.0, 3.0]]))  # expect: list [[1.0], [2.0, 3.0]]
    print(shown((1, "two", 3.0)))  # expect: tuple (1, 'two', 3.0)
    var pair = (1, String("b"))
    print(shown(pair))  # expect: tuple (1, 'b')
    print(shown(numbers[1:]))  # expect: list [2, 3]
    var some: Optional[Int] = 4
    var none: Optional[Int] = None
    print(shown(some), shown(none))  # expect: int 4 NoneType None
    var ages = Dict[String, Int]()
    ages["ann"] = 31
    print(shown(ages))  # expect: dict {'ann': 31}
    print(answer(0), answer(3), answer(0) is None)  # expect: None 3 True
    var nothing = PythonObject()
    print(nothing, PythonObject(5) + PythonObject("x").__len__())  # expect: None 6
