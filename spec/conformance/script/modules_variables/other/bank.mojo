balance = 7
balance += 0
count = 0

fn deposit(n: Int):
    global balance
    balance += n

fn seen() -> Int:
    return balance + count
