# An assertion that holds does nothing.
def main():
    var n = 4
    assert n == 4
    assert n > 0, "n must be positive"
    debug_assert(n < 5, "n must be below five")
    print("fine")  # expect: fine
