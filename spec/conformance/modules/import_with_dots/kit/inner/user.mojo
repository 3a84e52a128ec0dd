import ..tools
import .one, .one as o

fn use(x: Int) -> Int:
    return tools.double(x) + one.one() + o.one()
