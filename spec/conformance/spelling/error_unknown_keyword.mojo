# A keyword of another language.
print("before")
const limit = 5  # error: there is no `const`
print("after")
