# `.🔥` ends the name of a Mojo file, too.
from fire import heat
from camp.tent import room

print(heat(), room())  # expect: 451 2
