# Numbers in fields: the iterations of a method's loop add to them, beside lists that they write.


struct Extent(Copyable, Movable):
    var least: Float64
    var most: Float64
    var at_most: Int

    def __init__(out self):
        self.least = 1e9
        self.most = -1e9
        self.at_most = 0


struct Samples(Movable):
    var values: List[Float64]
    var halves: List[Float64]
    var count: Int
    var total: Float64
    var extent: Extent
    var product: Int32

    def __init__(out self, n: Int):
        self.values = [Float64(i * 7 % 13) * 0.1 for i in range(n)]
        self.halves = []
        self.count = 1000
        self.total = 0.5
        self.extent = Extent()
        self.product = 1
        parallel for i in range(n):
            self.count += i % 2

    def gather(mut self):
        parallel for i in range(len(self.values)):
            var value = self.values[i]
            if value > 0.55:
                self.count += 1
                self.product *= 3
            self.total += value
            self.extent.least = min(self.extent.least, value)
            self.extent.most = max(self.extent.most, value - 1.0)
            self.extent.at_most = max(i * 3 % 1001, self.extent.at_most)
            self.halves.append(value * 0.5)

    def gather_in_order(mut self):
        var sum: Float64 = self.total
        parallel for value in self.values:
            sum += value
        self.total = sum

    def squares(mut self, n: Int):
        parallel for i in range(n):
            parallel for j in range(i + 1):
                self.count += i * j


def main():
    var samples = Samples(3000)
    print(samples.count)  # expect: 2500
    var other = Samples(3000)
    samples.gather()
    other.gather_in_order()
    print(samples.total == other.total, samples.count, samples.product)
    # expect: True 4115 -347481749
    print(samples.extent.least, samples.extent.most, samples.extent.at_most)
    # expect: 0.0 0.20000000000000018 1000
    print(len(samples.halves), samples.halves[2999])  # expect: 3000 0.55
    samples.squares(20)
    print(samples.count)  # expect: 23400
    parallel for x in samples.halves:
        samples.total += x
        samples.extent.most = max(samples.extent.most, x)
    print(samples.extent.most)  # expect: 0.6000000000000001
