# flags: -I lib -I more
# Modules are looked for beside the program, then in the folders of -I in their order.
from beside import where as a
from shared import where as b
from far import where as c

print(a(), b(), c())  # expect: beside lib more
