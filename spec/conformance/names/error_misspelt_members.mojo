from math import sqrtt  # error: did you mean `sqrt`?
import math

struct Point:
    var name: Int

    fn length(self) -> Int:
        return self.nmae  # error: did you mean `name`?

fn main():
    var xs = [1]
    xs.apend(1)  # error: did you mean `append`?
    print("a".uper())  # error: did you mean `upper`?
    print(math.floot(1.5))  # error: did you mean `floor`?
    var p = Point(1)
    print(p.lenght())  # error: did you mean `length`?
    print(p.naem)  # error: did you mean `name`?
    print(Treu)  # error: did you mean `True`?
    retrun(xs)  # error: did you mean `return`?
    print(sorted(xs, revers=True))  # error: did you mean `reverse`?
