# What a call does is what the function that it means does, not another one that is called so.
struct Counter:
    var n: Int
    fn touch(mut self):
        self.n += 1

struct Reader:
    var n: Int
    fn touch(self) -> Int:
        return self.n

fn total(readers: List[Reader]) -> Int:
    var sum = 0
    for r in readers:
        sum += r.touch()
    return sum

def note(log, counter):
    counter.touch()
    log.append(counter.n)

def look(reader):
    return reader.touch() + 1

let fixed = Reader(5)
var counter = Counter(1)
var log: List[Int] = []
note(log, counter)
note(log, counter)
print(log, counter.n, look(fixed))  # expect: [2, 3] 3 6
print(total([Reader(1), Reader(2)]))  # expect: 3
