# A string that opens a module, function or struct is its documentation.
"""A module about areas."""

fn area(w: Int, h: Int) -> Int:
    """Returns the area.

    Args:
        w: The width.
        h: The height.
    """
    return w * h

struct Room:
    """A place."""
    var w: Int
    var h: Int

fn main():
    """Runs."""
    var r = Room(3, 4)
    print(area(r.w, r.h))  # expect: 12
