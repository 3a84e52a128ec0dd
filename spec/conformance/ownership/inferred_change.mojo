# Where no convention is written, a function that changes its parameter changes the argument.
struct Basket:
    items: [str]
    closed: bool

def add(basket, item):
    basket.items.append(item)

fn close(b: Basket):
    b.closed = True

b = Basket([], False)
add(b, "egg")
add(b, "salt")
close(b)
print(b.items, b.closed)  # expect: [egg, salt] True
