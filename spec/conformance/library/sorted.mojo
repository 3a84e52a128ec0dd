# `sorted` gives a new list, `sort` changes its argument.
xs: [int] = [5, 2, 9, 1]
print(sorted(xs), xs)  # expect: [1, 2, 5, 9] [5, 2, 9, 1]
sort(xs)
print(xs)  # expect: [1, 2, 5, 9]
print(sorted([2.5, -1.0, 0.25]))  # expect: [-1.0, 0.25, 2.5]
words: [str] = ["pear", "Fig", "apple", "app"]
print(sorted(words))  # expect: [Fig, app, apple, pear]
