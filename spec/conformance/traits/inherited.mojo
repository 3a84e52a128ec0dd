# A trait has what those have that it inherits.
trait Named:
    fn name(self) -> String:
        ...

    fn greeting(self) -> String:
        return "hello " + self.name()

trait Loud(Named):
    fn shout(self) -> String:
        return self.greeting().upper()

@fieldwise_init
struct Dog(Loud):
    var n: Int

    fn name(self) -> String:
        return "dog " + String(self.n)

fn greet[T: Named](x: T) -> String:
    return x.greeting()

fn main():
    var d = Dog(3)
    print(greet(d))  # expect: hello dog 3
    print(d.shout())  # expect: HELLO DOG 3
