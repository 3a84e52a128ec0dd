# A method that strings do not have; the nearest one is suggested.
s = "text"
print(s.uper())  # error: did you mean `upper`
print(s.explode())  # error: no method `explode`
