# The types of the places have to agree with what is written.
fn pair() -> Tuple[Int, String]:
    return ("one", 1)  # error: expected

t: Tuple[Int, Int] = (1, 2, 3)  # error: expected
print(pair(), t)
