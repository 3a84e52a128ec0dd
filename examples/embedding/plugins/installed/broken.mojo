fn changed(text: String) -> String:
    return text.uppercased()  # error: no method `uppercased`
