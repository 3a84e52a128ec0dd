# Blocks inside blocks inside blocks.
fn main():
    var hits = 0
    for a in range(3):
        if a != 1:
            for b in range(3):
                while True:
                    if a == b:
                        for c in range(2):
                            if c == 1:
                                hits += 1
                            else:
                                continue
                    break
        elif a == 1:
            hits += 100
    print(hits)  # expect: 102
