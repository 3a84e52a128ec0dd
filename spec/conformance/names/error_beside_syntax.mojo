# What cannot be read hides nothing but what follows from it.
fn broken(x: Int) -> Int:
    var y = x +  # error: expected an expression
    return y + unknown_here

fn guessed(x):
    return x *  # error: expected an expression

struct Point:
    var x: Int
    var y Int  # error: expected `:` and a type
    fn sum(self) -> Int: return self.x + self.y

fn fine(n: Int) -> Int:
    return missing + n  # error: `missing` is not defined

var a = broken(1)
var b = guessed(2)
var c = b + 1
var p = Point(1, 2)
print(p.y)
var name: String = 7  # error: expected `String`
var d = nope(c)  # error: `nope` is not defined
var lost = [1, 2  # error: never closed
print(lost)
if a adn b:  # error: did you mean `and`?
    z = 3
print(z)
