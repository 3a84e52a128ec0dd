# Elements keep the width of their type and wrap in it.
bytes: [u8] = [250, 255]
bytes[0] += 10
bytes.append(7)
print(bytes)  # expect: [4, 255, 7]
small: List[Int16] = [32767]
small[0] += 1
print(small)  # expect: [-32768]
