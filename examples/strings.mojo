# Strings: methods, comparison, formatting, and their bytes.
def is_palindrome(word: String) -> Bool:
    var letters = word.as_bytes()
    for i in range(len(letters) // 2):
        if letters[i] != letters[len(letters) - 1 - i]:
            return False
    return True


def main():
    var line = String("  the quick brown fox  ")
    var text = String(line.strip())
    print("[" + text + "]", text.byte_length())  # expect: [the quick brown fox] 19
    print(text.find("quick"), text.count("o"), "fox" in text)  # expect: 4 2 True
    print(text.replace("brown", "red"))  # expect: the quick red fox

    var words = text.split()
    print(len(words), words[0], words[3])  # expect: 4 the fox
    var shouted = List[String]()
    for word in words:
        shouted.append(String(word).upper() + "!")
    print(String(" ").join(shouted))  # expect: THE! QUICK! BROWN! FOX!

    print(is_palindrome("level"), is_palindrome("lever"))  # expect: True False
    print("apple" < "banana", "=" * 10)  # expect: True ==========
    var n = 3
    print(f"{n} times {n + 1} is {n * (n + 1)}")  # expect: 3 times 4 is 12
