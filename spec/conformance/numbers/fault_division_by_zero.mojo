# Dividing an int by zero ends the run.
fn share(cakes: Int, people: Int) -> Int:
    return cakes // people  # fault: division by zero

fn main():
    for p in range(2, -1, -1):
        print(share(12, p))
    # expect: 6
    # expect: 12
