# Structs that say what they are in Python, and that are made of Python objects.
from python import Python, PythonObject, ConvertibleFromPython, ConvertibleToPython

@fieldwise_init
struct Temperature(Copyable, Movable, ConvertibleToPython, ConvertibleFromPython):
    var celsius: Float64

    fn __init__(out self, *, py: PythonObject) raises:
        self.celsius = Float64(py=py)

    fn to_python_object(self) raises -> PythonObject:
        return self.celsius

fn main() raises:
    var t = Temperature(py=20.75)
    var builtins = Python.import_module("builtins")
    print(builtins.round(t), t.celsius)  # expect: 21 20.75
    print(Python.list(t, Temperature(1.5)))  # expect: [20.75, 1.5]
    var all = [Temperature(1.0), Temperature(py="2")]
    print(PythonObject(all))  # expect: [1.0, 2.0]
    try:
        print(Temperature(py="warm").celsius)
    except e:
        print(e)  # expect: could not convert string to float: 'warm'
