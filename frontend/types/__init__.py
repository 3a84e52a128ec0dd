"""What a type is and what may be asked of it. Walks no tree."""

from .kinds import (
    BITS, BOOL, DTYPE, DTYPE_NAMES, F16, F32, F64, FLOAT_LITERAL, FLOATS, I8, I16, I32, I64,
    INT_LITERAL, INTS, NONE, RANGES, SCALARS, STR, U8, U16, U32, U64, ListType, Literal,
    NoneType, PointerType, RangeType, Scalar, Str, StructType, TooLarge, TupleType, Type, Variable,
    VectorType, ViewType, list_of, parts_of, pointer_to, tuple_of, vector_of, view_of,
)  # fmt: skip
from .properties import is_copyable, is_plain, nesting, runs_code_on_copy, runs_code_on_drop
from .unification import element_read, is_open, resolve, unify
