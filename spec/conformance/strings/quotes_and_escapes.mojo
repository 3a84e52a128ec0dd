# Quotes of both kinds and the usual escapes.
print("it's", 'a "word"')  # expect: it's a "word"
print("tab\there", "back\\slash", "quote\"")  # expect: tab	here back\slash quote"
print("\x41\u00e9\u20ac")  # expect: Aé€
print(r"raw\n", len("\n"))  # expect: raw\n 1
print("two\nlines")
# expect: two
# expect: lines
