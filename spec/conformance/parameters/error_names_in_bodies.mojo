# What a function with parameters names is checked though nobody calls it.
fn unused[T: Copyable](x: T):
    print(undefined_name)  # error: `undefined_name` is not defined

struct Never[T: Copyable]:
    var x: T

    fn show(self):
        print(also_undefined)  # error: `also_undefined` is not defined

fn main():
    pass
