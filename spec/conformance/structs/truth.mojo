# `__bool__` decides what a condition makes of a struct.
struct Queue:
    waiting: [int]

    fn __bool__(self) -> bool:
        return len(self.waiting) > 0

q = Queue([4, 5])
taken = 0
while q:
    taken += q.waiting.pop()
print(taken, not q)  # expect: 9 True
print("some" if q else "none")  # expect: none
