# A condition picks the elements.
print([x for x in range(20) if x % 7 == 3])  # expect: [3, 10, 17]
words = ["fig", "apple", "kiwi", "plum"]
print([w for w in words if "i" in w])  # expect: [fig, kiwi]
print([x for x in range(10) if x > 3 if x % 2 == 0])  # expect: [4, 6, 8]
print([x for x in range(3) if x > 5])  # expect: []
