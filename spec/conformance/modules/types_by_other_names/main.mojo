from types import Real, Grid
import types

fn norm(x: Real) -> Real:
    return x / 2.0

var g: Grid = [[1, 2], [3]]
var h: types.Grid = g.copy()
print(norm(5.0), len(h), types.Real(1.5))  # expect: 2.5 2 1.5
