import main  # error: imports itself
from helper import x

print(x)
