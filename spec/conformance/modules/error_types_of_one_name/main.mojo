import feet
import metres

fn f(x: metres.Length) -> Int:
    return x.value

print(f(feet.Length(1)))  # error: Length` for parameter
