fn use() -> Int:
    return tool() + SIZE  # error: `tool` is not defined
