# For every sign, `a == (a // b) * b + a % b`.
def main():
    var broken = 0
    for a in range(-12, 13):
        for b in range(-5, 6):
            if b == 0:
                continue
            if (a // b) * b + a % b != a:
                broken += 1
            if b > 0 and not (0 <= a % b < b):
                broken += 1
    print("broken:", broken)  # expect: broken: 0
