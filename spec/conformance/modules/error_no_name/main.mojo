from shapes import aera  # error: did you mean `area`?
import shapes

print(shapes.perimeter(2))  # error: module `shapes` has no `perimeter`
print(shapes.SIZ)  # error: did you mean `SIZE`?
