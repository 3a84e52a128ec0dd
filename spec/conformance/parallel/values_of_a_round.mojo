# Values made in a round and moved into a list outside, or left to die in the round.
struct Box:
    n: int

    fn doubled(self) -> int:
        return self.n * 2

boxes: [Box] = []
parallel for i in range(4):
    var spare = Box(i + 10)
    if spare.doubled() > 21:
        boxes.append(spare^)
total = 0
for b in boxes:
    total += b.n
print(len(boxes), total)  # expect: 3 36
