# Two arguments lent for change, two different variables.
fn exchange(mut a: Int, mut b: Int):
    var t = a
    a = b
    b = t

fn pour(mut source: List[Int], mut sink: List[Int]):
    while len(source) > 1:
        sink.append(source.pop())

fn main():
    var x = 1
    var y = 2
    exchange(x, y)
    print(x, y)  # expect: 2 1
    var s = [1, 2, 3]
    var t: List[Int] = []
    pour(s, t)
    print(s, t)  # expect: [1] [3, 2]
