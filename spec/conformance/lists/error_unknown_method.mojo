# A method that lists do not have; a near one is suggested.
xs = [1, 2, 3]
xs.apend(4)  # error: did you mean `append`
xs.shout()  # error: no method `shout`
print(xs)
