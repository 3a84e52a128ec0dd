# How a string begins and ends.
s = "archive.tar"
print(s.startswith("arc"), s.startswith("tar"))  # expect: True False
print(s.endswith(".tar"), s.endswith(".zip"))  # expect: True False
print(s.removeprefix("arc"), s.removesuffix(".tar"))  # expect: hive.tar archive
print(s.removeprefix("x"))  # expect: archive.tar
