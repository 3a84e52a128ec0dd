# A text made piece by piece.
def staircase(n: Int) -> String:
    var s = String("")
    for i in range(1, n + 1):
        s += "#" * i
        if i < n:
            s += "/"
    return s

def main():
    print(staircase(4))  # expect: #/##/###/####
    print(len(staircase(50)))  # expect: 1324
