# Calls that cannot be meant.
from python import Python, PythonObject

fn main() raises:
    var f = Python.evaluate("print")
    f(sep="", sep="-")  # error: `sep` is given twice
    f(sep="", 5)  # error: a positional argument follows a keyword argument
    Python.import_modul("math")  # error: `Python` has no method `import_modul`
    print(f[a=1])  # error: what Python indexes by has no names
