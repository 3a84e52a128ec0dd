import shapse  # error: did you mean `shapes`?
import nothing.at.all  # error: there is no module `nothing.at.all`
from shapes import area

print(area(1))
