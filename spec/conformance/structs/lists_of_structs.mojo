# Lists hold structs; an element's field is a place like any other.
struct Item:
    name: str
    count: int

items: [Item] = [Item("nut", 4), Item("bolt", 2)]
items.append(Item("pin", 9))
items[1].count += 10
items[-1].name = "rivet"
for item in items:
    print(item.name, item.count)
# expect: nut 4
# expect: bolt 12
# expect: rivet 9
total = 0
for i in range(len(items)):
    total += items[i].count
print(total)  # expect: 25
