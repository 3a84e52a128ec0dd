"""Names of files, as texts: what they are made of. Nothing here looks at a disk."""


fn dirname(path: String) -> String:
    """What stands ahead of the last `/`.

        print(dirname("a/b/c.txt"))  # a/b
    """
    var at = path.rfind("/") + 1
    var head = path[:at]
    if head != "/" * len(head):
        while head.endswith("/"):
            head = head[: len(head) - 1]
    return head


fn basename(path: String) -> String:
    """What stands behind the last `/`.

        print(basename("a/b/c.txt"))  # c.txt
    """
    return path[path.rfind("/") + 1 :]


fn split(path: String) -> Tuple[String, String]:
    """What stands ahead of the last `/`, and behind it."""
    return (dirname(path), basename(path))


fn splitext(path: String) -> Tuple[String, String]:
    """A path without its ending, and the ending.

        print(splitext("a/c.txt")[1])  # .txt
    """
    var name = basename(path)
    var at = name.rfind(".")
    if at <= 0:
        return (path, String(""))
    var kept = len(path) - (len(name) - at)
    return (path[:kept], name[at:])


fn join(path: String, *paths: String) -> String:
    """Parts of a path put together; one that begins with `/` begins anew.

        print(join("a", "b", "c.txt"))  # a/b/c.txt
    """
    var joined = path
    for part in paths:
        if part.startswith("/"):
            joined = part
        elif joined == "" or joined.endswith("/"):
            joined += part
        else:
            joined += "/" + part
    return joined


fn is_absolute(path: String) -> Bool:
    """Whether a path begins with `/`.

        print(is_absolute("/tmp"))  # True
    """
    return path.startswith("/")


fn isabs(path: String) -> Bool:
    """Whether a path begins with `/`."""
    return path.startswith("/")
