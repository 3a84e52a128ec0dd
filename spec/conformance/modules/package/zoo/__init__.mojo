from .birds import wings
from .beasts import legs

comptime name = "zoo"

fn count() -> Int:
    return legs() - wings()
