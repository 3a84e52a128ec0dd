from sys import argv

fn changed(text: String) -> String:
    "Tells what the program was started with."
    return text + argv()[0]
