# A tuple holds values of different types; each is read by its place.
t = (1, "two", 3.5)
print(t[0], t[1], t[2])  # expect: 1 two 3.5
print(t[0] + 1, t[1] + "!", t[2] * 2)  # expect: 2 two! 7.0
print(len(t))  # expect: 3
u = 4, 5
print(u[0] + u[1])  # expect: 9
