fn changed(text: String) -> String:
    "Makes one space of many, and a sentence of the whole."
    words = [word for word in text.split(" ") if word]
    joined = " ".join(words)
    return joined[:1].upper() + joined[1:] + "."
