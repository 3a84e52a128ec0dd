# `in` finds one string inside another.
s = "the quick fox"
print("quick" in s, "slow" in s, "slow" not in s)  # expect: True False True
print("" in s, s in s)  # expect: True True
if "fox" in s and not ("dog" in s):
    print("fox only")  # expect: fox only
