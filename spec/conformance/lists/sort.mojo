# `sort` orders a list in place, smallest first.
xs = [3, -1, 10, 3, 0]
sort(xs)
print(xs)  # expect: [-1, 0, 3, 3, 10]
words = ["pear", "Fig", "apple", "fig"]
sort(words)
print(words)  # expect: [Fig, apple, fig, pear]
fs: [f32] = [2.5, -0.5, 1.0]
sort(fs)
print(fs)  # expect: [-0.5, 1.0, 2.5]
