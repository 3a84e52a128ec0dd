balance = 10
balance = balance + 0
log: List[String] = []
count = 60
count += 0
LIMIT = 50

fn deposit(n: Int):
    global balance
    balance += n
    log.append(f"deposit {n}")

fn seen() -> Int:
    return count

fn twice_limit() -> Int:
    return 2 * LIMIT
