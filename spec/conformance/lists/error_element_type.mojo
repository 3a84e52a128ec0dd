# A list takes values of its element type only.
xs = [1, 2, 3]
xs.append("four")  # error: expected
xs[0] = "one"  # error: expected
words: [str] = ["a"]
words.append(5)  # error: expected
print(xs, words)
