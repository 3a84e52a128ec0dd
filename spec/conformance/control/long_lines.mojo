# Brackets and a backslash join lines.
fn main():
    var total = (1 +
        2 +
        3)
    var more = total + \
        10
    var xs: List[Int] = [
        1,
        2,  # comments may stand between
        3,
    ]
    print(
        total,
        more,
        len(xs),
    )
    # expect: 6 16 3
