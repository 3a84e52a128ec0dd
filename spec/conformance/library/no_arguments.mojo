# Without arguments there is only the name of the program.
from sys import argv

print(len(argv()))  # expect: 1
