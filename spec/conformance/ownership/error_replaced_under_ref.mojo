# Nor can the whole value be replaced while a reference into it is used.
struct Page:
    words: [str]

fn main():
    var p = Page(["one", "two"])
    ref w = p.words[1]
    p = Page([])  # error: `p` is assigned while
    print(w)
    print(p.words)
