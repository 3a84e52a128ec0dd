from tools import *

print(shown(), _hidden())  # error: `_hidden` is not defined
