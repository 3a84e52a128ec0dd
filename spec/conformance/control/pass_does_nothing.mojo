# `pass` fills a block that has nothing to do.
struct Nothing:
    pass

def later():
    pass

def main():
    for i in range(3):
        pass
    if 1 > 2:
        pass
    else:
        print("else")  # expect: else
    later()
    print("after")  # expect: after
