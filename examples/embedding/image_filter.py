"""Filters a picture that is a NumPy array: its edges into a new array, a blur in place."""

import numpy as np

import mojovm

FILTERS = mojovm.VM().load_source("""
fn find_edges(picture: [[f32]], mut edges: [[f32]]):
    '''How steep the picture is at each pixel; 0 along the border.'''
    for y in range(1, len(picture) - 1):
        for x in range(1, len(picture[y]) - 1):
            right = picture[y][x + 1] - picture[y][x - 1]
            down = picture[y + 1][x] - picture[y - 1][x]
            edges[y][x] = abs(right) + abs(down)

fn blur(mut picture: [[f32]], times: int = 1):
    '''Makes each pixel the mean of itself and its neighbours to the left and right.'''
    for ref row in picture:
        for _ in range(times):
            before = row[0]
            for x in range(1, len(row) - 1):
                here = row[x]
                row[x] = (before + here + row[x + 1]) / 3
                before = here
""")


def edges(picture: np.ndarray) -> np.ndarray:
    """The edges of a picture of float32, as a new array; the picture is lent, not copied."""
    found = np.zeros_like(picture)
    FILTERS.find_edges(picture, found)
    return found


def shown(picture: np.ndarray) -> str:
    """The picture in characters, dark to bright."""
    shades = np.array(list(" .:-=+*#"))
    levels = (picture / max(picture.max(), 1e-9) * (len(shades) - 1)).astype(int)
    return "\n".join("".join(row).rstrip() for row in shades[levels])


if __name__ == "__main__":
    y, x = np.mgrid[-1:1:14j, -1:1:28j]
    disc = (x * x + y * y < 0.6).astype(np.float32)
    print(shown(edges(disc)))
    FILTERS.blur(disc, times=3)
    print(shown(disc))
