from box import *

print(one(), two(), three())  # expect: 1 2 3
