# Reading a name that one path leaves unassigned.
def word(n: Int) -> String:
    if n > 0:
        text = "plus"
    elif n < 0:
        text = "minus"
    return text  # error: `text` is not assigned

def main():
    print(word(1))
