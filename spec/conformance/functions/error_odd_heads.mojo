def collected(**i: Int, self=1):  # error: `**` parameters
    pass

fn unnamed(z: None):  # error: cannot be `None`
    pass

struct S:
    var n: Int

    fn get(out self):  # error: `out self` needs a type
        return self

struct Nothing:
    var x: None  # error: `None` cannot be a field

fn pair(p: Tuple[None, Int]):  # error: `None` cannot be a tuple's item
    pass

collected()
