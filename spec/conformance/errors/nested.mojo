# A handler may raise, and the try around catches it.
fn fails(what: String) raises:
    raise Error(what)

fn main():
    try:
        try:
            fails("inner")
        except e:
            print("first", e)  # expect: first inner
            fails("outer")
        finally:
            print("finally")  # expect: finally
    except e:
        print("second", e)  # expect: second outer
    try:
        try:
            fails("through")
        finally:
            print("on the way")  # expect: on the way
    except e:
        print(e)  # expect: through
