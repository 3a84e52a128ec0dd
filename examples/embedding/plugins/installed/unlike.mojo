fn reversed_words(text: String) -> String:
    return " ".join(text.split()[::-1])
