# A character and its number.
print(ord("A"), ord("a"), ord("0"), ord(" "))  # expect: 65 97 48 32
print(chr(66), chr(233), chr(8364))  # expect: B é €
fn shift(s: String, k: Int) -> String:
    var moved = String("")
    for i in range(len(s)):
        moved += chr((ord(s[i]) - ord("a") + k) % 26 + ord("a"))
    return moved

print(shift("xyz", 3), shift(shift("hello", 7), -7))  # expect: abc hello
