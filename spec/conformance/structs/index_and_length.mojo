# A struct that is indexed, assigned by index, measured and searched.
struct Ring:
    var items: List[Int]

    fn __getitem__(self, i: Int) -> Int:
        return self.items[i % len(self.items)]

    fn __setitem__(mut self, i: Int, value: Int):
        self.items[i % len(self.items)] = value

    fn __len__(self) -> Int:
        return len(self.items)

    fn __contains__(self, value: Int) -> Bool:
        for x in self.items:
            if x == value:
                return True
        return False

fn main():
    var r = Ring([10, 20, 30])
    r[4] = 99
    r[2] += 1
    print(r[0], r[1], r[5], len(r))  # expect: 10 99 31 3
    print(99 in r, 20 in r, 20 not in r)  # expect: True False True
