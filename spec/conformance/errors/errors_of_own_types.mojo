# Functions say of which type their errors are; a `try` catches that type.
@fieldwise_init
struct Missing(Copyable, Movable, Writable):
    var key: String
    var tried: Int

    fn write_to[W: Writer](self, mut writer: W):
        writer.write("no ", self.key, " in ", self.tried)


@fieldwise_init
struct Wrong(Copyable, Movable, Writable):
    var text: String

    fn write_to[W: Writer](self, mut writer: W):
        writer.write("wrong: ", self.text)


fn find(key: String) raises Missing -> Int:
    if key != "there":
        raise Missing(key, 3)
    return 7


fn parse(text: String) raises Wrong -> Int:
    if text == "":
        raise Wrong("empty")
    return len(text)


fn through(key: String) raises Missing -> Int:
    return find(key) * 2


fn changed(key: String) raises Wrong -> Int:
    try:
        return find(key)
    except e:
        raise Wrong(e.key + String(e.tried))


fn mixed(key: String, text: String) raises -> Int:
    return find(key) + parse(text)


fn again(key: String) raises Missing -> Int:
    try:
        return find(key)
    except e:
        print("seen", e.key)
        raise e^


def main():
    try:
        print(through("there"))  # expect: 14
        print(through("key"))
    except e:
        print(e.key, e.tried, e)  # expect: key 3 no key in 3
    try:
        print(changed("other"))
    except e:
        print(e.text)  # expect: other3
    for key in ["there", "gone"]:
        try:
            print(mixed(key, ""))
        except e:
            print(e)
    # expect: wrong: empty
    # expect: no gone in 3
    try:
        _ = find("a") + parse("b")
    except e:
        print("either:", e)  # expect: either: no a in 3
    try:
        _ = again("b")
    except e:
        print(e.tried)
    # expect: seen b
    # expect: 3
    try:
        raise Wrong("here")
    except e:
        print(e.text)  # expect: here
