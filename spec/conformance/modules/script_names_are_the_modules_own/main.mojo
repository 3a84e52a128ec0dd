# Variables of a module's statements are not those of who imports it.
import counting

total = 5
total += 1
print(total)
# expect: 3
# expect: 6
