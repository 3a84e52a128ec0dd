# A name keeps the type of its first value.
fn main():
    var answer = 42
    answer = "forty-two"  # error: `answer`
    print(answer)
