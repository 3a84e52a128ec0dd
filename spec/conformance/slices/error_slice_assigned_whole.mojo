var xs = []
var w = xs[:]
w[] = 0  # error: found `IntLiteral`
