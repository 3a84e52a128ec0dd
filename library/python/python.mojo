"""Python from Mojo: objects of the Python that runs the program, and what is done with them.

A program holds an object by its number in the machine's table (`_number`; 0 is `None`), which is
released when the value ends. `_python` and its like are the machine's rows: where Python raises,
they give 0, and `_python_error` the exception's text.
"""


alias object = PythonObject  # what values without a type were in 2023


fn _python_checked(number: Int) raises -> PythonObject:
    if number == 0:
        raise Error(_python_error())
    return PythonObject(_number=number)


@fieldwise_init
struct PythonObject(Copyable, Movable, Stringable, Representable, Writable):
    """An object of Python's. Values of Mojo become one by themselves where one is wanted.

    Example:

        var numbers: PythonObject = [1, 2, 3]
        numbers.append("four")
        print(numbers[0] + 1, len(numbers))
    """

    var _number: Int

    fn __init__(out self):
        """`None`."""
        self._number = 0

    fn __copyinit__(out self, existing: Self):
        self._number = _python_share(existing._number)

    fn __del__(owned self):
        _python_release(self._number)

    # --- attributes, calls, items -----------------------------------------------------------

    fn __getattr__(self, name: String) raises -> PythonObject:
        return _python_checked(_python_named("getattr", name, self._number, 0))

    fn __setattr__(self, name: String, value: PythonObject) raises:
        _ = _python_checked(_python_named("setattr", name, self._number, value._number))

    fn __call__(self, arguments: _PythonArguments) raises -> PythonObject:
        return _python_checked(_python("call", self._number, arguments._object._number, 0))

    fn __getitem__(self, index: PythonObject) raises -> PythonObject:
        return _python_checked(_python("getitem", self._number, index._number, 0))

    fn __setitem__(self, index: PythonObject, value: PythonObject) raises:
        _ = _python_checked(_python("setitem", self._number, index._number, value._number))

    fn __delitem__(self, index: PythonObject) raises:
        _ = _python_checked(_python("delitem", self._number, index._number, 0))

    fn __iter__(self) raises -> _PythonItems:
        return _PythonItems(self)

    fn __contains__(self, item: PythonObject) raises -> Bool:
        return Bool(_python_checked(_python("contains", self._number, item._number, 0)))

    fn __abs__(self) raises -> PythonObject:
        return _python_checked(_python("abs", self._number, 0, 0))

    # --- conversions ------------------------------------------------------------------------

    fn __len__(self) raises -> Int:
        return Int(_python_checked(_python("len", self._number, 0, 0)))

    fn __bool__(self) raises -> Bool:
        var found = _python_to_bool(self._number)
        if _python_failed():
            raise Error(_python_error())
        return found

    fn __int__(self) raises -> Int:
        var found = _python_to_int(self._number)
        if _python_failed():
            raise Error(_python_error())
        return found

    fn __index__(self) raises -> Int:
        return self.__int__()

    fn __float__(self) raises -> Float64:
        var found = _python_to_float(self._number)
        if _python_failed():
            raise Error(_python_error())
        return found

    fn to_float64(self) raises -> Float64:
        """The number as a Float64."""
        return self.__float__()

    fn __hash__(self) raises -> Int:
        return Int(_python_checked(_python("hash", self._number, 0, 0)))

    fn __str__(self) -> String:
        return _python_text(self._number)

    fn __repr__(self) -> String:
        return _python_text(PythonObject(_number=_python("repr", self._number, 0, 0))._number)

    # --- comparison and operators -----------------------------------------------------------

    fn __is__(self) -> Bool:
        """Whether it is `None`."""
        return self._same(PythonObject())

    fn _same(self, other: PythonObject) -> Bool:
        var same = PythonObject(_number=_python("is", self._number, other._number, 0))
        return _python_to_bool(same._number)

    fn __eq__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("eq", self._number, other._number, 0))

    fn __ne__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("ne", self._number, other._number, 0))

    fn __lt__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("lt", self._number, other._number, 0))

    fn __le__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("le", self._number, other._number, 0))

    fn __gt__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("gt", self._number, other._number, 0))

    fn __ge__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("ge", self._number, other._number, 0))

    fn __neg__(self) raises -> PythonObject:
        return _python_checked(_python("neg", self._number, 0, 0))

    fn __pos__(self) raises -> PythonObject:
        return _python_checked(_python("pos", self._number, 0, 0))

    fn __invert__(self) raises -> PythonObject:
        return _python_checked(_python("invert", self._number, 0, 0))

    fn __add__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("plus", self._number, other._number, 0))

    fn __sub__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("sub", self._number, other._number, 0))

    fn __mul__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("mul", self._number, other._number, 0))

    fn __truediv__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("truediv", self._number, other._number, 0))

    fn __floordiv__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("floordiv", self._number, other._number, 0))

    fn __mod__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("mod", self._number, other._number, 0))

    fn __pow__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("pow", self._number, other._number, 0))

    fn __matmul__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("matmul", self._number, other._number, 0))

    fn __lshift__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("lshift", self._number, other._number, 0))

    fn __rshift__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("rshift", self._number, other._number, 0))

    fn __and__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("and", self._number, other._number, 0))

    fn __or__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("or", self._number, other._number, 0))

    fn __xor__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("xor", self._number, other._number, 0))

    fn __radd__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("plus", other._number, self._number, 0))

    fn __rsub__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("sub", other._number, self._number, 0))

    fn __rmul__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("mul", other._number, self._number, 0))

    fn __rtruediv__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("truediv", other._number, self._number, 0))

    fn __rfloordiv__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("floordiv", other._number, self._number, 0))

    fn __rmod__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("mod", other._number, self._number, 0))

    fn __rpow__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("pow", other._number, self._number, 0))

    fn __rmatmul__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("matmul", other._number, self._number, 0))

    fn __rlshift__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("lshift", other._number, self._number, 0))

    fn __rrshift__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("rshift", other._number, self._number, 0))

    fn __rand__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("and", other._number, self._number, 0))

    fn __ror__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("or", other._number, self._number, 0))

    fn __rxor__(self, other: PythonObject) raises -> PythonObject:
        return _python_checked(_python("xor", other._number, self._number, 0))

    fn __iadd__(mut self, other: PythonObject) raises:
        self = _python_checked(_python("iadd", self._number, other._number, 0))

    fn __isub__(mut self, other: PythonObject) raises:
        self = _python_checked(_python("isub", self._number, other._number, 0))

    fn __imul__(mut self, other: PythonObject) raises:
        self = _python_checked(_python("imul", self._number, other._number, 0))

    fn __itruediv__(mut self, other: PythonObject) raises:
        self = _python_checked(_python("itruediv", self._number, other._number, 0))

    fn __ifloordiv__(mut self, other: PythonObject) raises:
        self = _python_checked(_python("ifloordiv", self._number, other._number, 0))

    fn __imod__(mut self, other: PythonObject) raises:
        self = _python_checked(_python("imod", self._number, other._number, 0))

    fn __ipow__(mut self, other: PythonObject) raises:
        self = _python_checked(_python("ipow", self._number, other._number, 0))

    fn __imatmul__(mut self, other: PythonObject) raises:
        self = _python_checked(_python("imatmul", self._number, other._number, 0))

    fn __ilshift__(mut self, other: PythonObject) raises:
        self = _python_checked(_python("ilshift", self._number, other._number, 0))

    fn __irshift__(mut self, other: PythonObject) raises:
        self = _python_checked(_python("irshift", self._number, other._number, 0))

    fn __iand__(mut self, other: PythonObject) raises:
        self = _python_checked(_python("iand", self._number, other._number, 0))

    fn __ior__(mut self, other: PythonObject) raises:
        self = _python_checked(_python("ior", self._number, other._number, 0))

    fn __ixor__(mut self, other: PythonObject) raises:
        self = _python_checked(_python("ixor", self._number, other._number, 0))


fn _python_block(address: PythonObject) raises -> Int:
    """The block of a pointer to where an array says that its memory is."""
    var block = _python_memory(address._number)
    if _python_failed():
        raise Error(_python_error())
    return block


struct _PythonArguments:
    """The arguments of a call, as they are given."""

    var _object: PythonObject

    fn __init__(out self):
        self._object = PythonObject(_number=_python("arguments", 0, 0, 0))

    fn _add(self, value: PythonObject):
        _ = PythonObject(_number=_python("add", self._object._number, value._number, 0))

    fn _add_named(self, name: String, value: PythonObject):
        var made = _python_named("add_named", name, self._object._number, value._number)
        _ = PythonObject(_number=made)

    fn _add_all(self, values: PythonObject) raises:
        _ = _python_checked(_python("add_all", self._object._number, values._number, 0))

    fn _add_all_named(self, values: PythonObject) raises:
        _ = _python_checked(_python("add_all_named", self._object._number, values._number, 0))

    fn _list(self) -> PythonObject:
        return PythonObject(_number=_python("list", self._object._number, 0, 0))

    fn _tuple(self) -> PythonObject:
        return PythonObject(_number=_python("tuple", self._object._number, 0, 0))

    fn _index(self) -> PythonObject:
        return PythonObject(_number=_python("index", self._object._number, 0, 0))

    fn _dict(self) raises -> PythonObject:
        """Of keys and values in turn."""
        return _python_checked(_python("pairs", self._object._number, 0, 0))

    fn _set(self) raises -> PythonObject:
        return _python_checked(_python("set", self._object._number, 0, 0))


struct _PythonItems(Copyable, Movable):
    """The items of an object, one after the other."""

    var _iterator: PythonObject
    var _item: PythonObject

    fn __init__(out self, items: PythonObject) raises:
        self._iterator = _python_checked(_python("iter", items._number, 0, 0))
        self._item = PythonObject()

    fn __has_next__(mut self) raises -> Bool:
        """Goes on to the next item, if there is one."""
        self._item = _python_checked(_python("next", self._iterator._number, 0, 0))
        var ended = PythonObject(_number=_python("is_end", self._item._number, 0, 0))
        return not _python_to_bool(ended._number)

    fn __next__(mut self) -> PythonObject:
        return self._item


fn _python_slice(start: PythonObject, stop: PythonObject, step: PythonObject) -> PythonObject:
    return PythonObject(_number=_python("slice", start._number, stop._number, step._number))


fn _python_parts(whole: PythonObject, count: PythonObject) raises -> PythonObject:
    """The items of an object, which must be so many."""
    return _python_checked(_python("parts", whole._number, count._number, 0))


fn _python_list[T: AnyType](values: List[T]) -> PythonObject:
    var made = _PythonArguments()
    for value in values:
        made._add(value)
    return made._list()


fn _python_dict[K: AnyType, V: AnyType](values: Dict[K, V]) raises -> PythonObject:
    var made = _PythonArguments()
    for entry in values.items():
        made._add(entry.key)
        made._add(entry.value)
    return made._dict()


fn _python_set[T: AnyType](values: Set[T]) raises -> PythonObject:
    var made = _PythonArguments()
    for value in values:
        made._add(value)
    return made._set()


fn _python_optional[T: AnyType](value: Optional[T]) -> PythonObject:
    if not value:
        return PythonObject()
    return value.value()


struct Python:
    """The Python that runs the program.

    Example:

        var math = Python.import_module("math")
        print(math.gcd(12, 18))
    """

    fn __init__(out self):
        pass

    @staticmethod
    fn import_module(name: String) raises -> PythonObject:
        """A module by its full name, as Python's `import` finds it."""
        return _python_checked(_python_named("import", name, 0, 0))

    @staticmethod
    fn add_to_path(folder: String) raises:
        """Has modules be looked for in one more folder."""
        _ = _python_checked(_python_named("add_to_path", folder, 0, 0))

    @staticmethod
    fn evaluate(text: String, file: Bool = False, name: String = "__main__") raises -> PythonObject:
        """The value of a Python expression; with `file`, runs statements and gives the module of
        this name, which their names are in. Expressions see those of `__main__`."""
        if file:
            var module = PythonObject(name)
            return _python_checked(_python_named("run", text, module._number, 0))
        return _python_checked(_python_named("evaluate", text, 0, 0))

    @staticmethod
    fn list(arguments: _PythonArguments) -> PythonObject:
        """A Python list of these values."""
        return arguments._list()

    @staticmethod
    fn tuple(arguments: _PythonArguments) -> PythonObject:
        """A Python tuple of these values."""
        return arguments._tuple()

    @staticmethod
    fn dict(arguments: _PythonArguments) raises -> PythonObject:
        """A Python dict of the keyword arguments, or of one list of pairs."""
        return _python_checked(_python("dict", arguments._object._number, 0, 0))

    @staticmethod
    fn none() -> PythonObject:
        """`None`."""
        return PythonObject()

    @staticmethod
    fn int(value: PythonObject) raises -> PythonObject:
        """A Python int, of a number or a text."""
        return _python_checked(_python("int", value._number, 0, 0))

    @staticmethod
    fn float(value: PythonObject) raises -> PythonObject:
        """A Python float, of a number or a text."""
        return _python_checked(_python("float", value._number, 0, 0))

    @staticmethod
    fn str(value: PythonObject) raises -> PythonObject:
        """The text of an object, as a Python str."""
        return _python_checked(_python("str", value._number, 0, 0))

    @staticmethod
    fn type(value: PythonObject) raises -> PythonObject:
        """The type of an object."""
        return _python_checked(_python("type", value._number, 0, 0))

    @staticmethod
    fn is_type(a: PythonObject, b: PythonObject) -> Bool:
        """Whether two types are the same one."""
        return a._same(b)

    @staticmethod
    fn as_string_slice(value: PythonObject) -> String:
        """The text of a Python str."""
        return String(value)

    @staticmethod
    fn py_long_as_ssize_t(value: PythonObject) raises -> Int:
        """A Python int as an Int."""
        return Int(value)


fn assert_equal_pyobj(
    left: PythonObject, right: PythonObject, msg: String = ""
) raises:
    """An error unless two Python objects are equal."""
    if not (left == right):
        var told = String("AssertionError: `left == right` comparison failed:\n   left: ")
        told += String(left) + "\n  right: " + String(right)
        if len(msg) > 0:
            told += "\n  reason: " + msg
        raise Error(told)


fn _init_python():
    """Python runs already: in 2023 it was told to begin."""


fn _destroy_python():
    """Python ends with its process: in 2023 it was told to end."""
