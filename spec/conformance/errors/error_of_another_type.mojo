# A function that says of which type its errors are raises no others.
@fieldwise_init
struct Missing(Copyable, Movable):
    var key: String


@fieldwise_init
struct Wrong(Copyable, Movable):
    var text: String


fn find(key: String) raises Missing -> Int:
    if key == "":
        raise Wrong("empty")  # error: this raises `Wrong`, where errors are `Missing`
    raise Missing(key)


fn plain(key: String) raises Missing -> Int:
    raise Error("text")  # error: this raises `Error`, where errors are `Missing`


fn handles(key: String) -> Int:
    try:
        return find(key)
    except e:
        return 0


fn main():
    print(handles("a"))
    try:
        print(find("a"))
    except e:
        print(e.text)  # error: `Missing` has no field `text`
