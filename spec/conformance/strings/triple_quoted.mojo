# A string in triple quotes keeps its line ends.
text = """first
- second
"third" """
print(text)
# expect: first
# expect: - second
# expect: "third"
print(text.count("\n"))  # expect: 2
