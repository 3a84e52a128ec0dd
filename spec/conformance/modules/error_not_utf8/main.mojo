import bytes  # error: is not UTF-8
