from . import tools
from . import tools as t

fn use(x: Int) -> Int:
    return tools.double(x) + t.one()
