# A misspelt name gets the nearest one suggested.
fn average(numbers: List[Float64]) -> Float64:
    var total = 0.0
    for x in numbers:
        total += x
    return totl / len(numbers)  # error: did you mean `total`

fn main():
    print(averge([1.0, 2.0]))  # error: did you mean `average`
