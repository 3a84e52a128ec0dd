# A keyword of another language.
print("before")
const limit = 5  # error: expected
print("after")
