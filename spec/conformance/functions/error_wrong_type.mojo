# Arguments of another type than the parameter's.
fn repeat(text: String, times: Int) -> String:
    return text * times

fn main():
    print(repeat(3, 4))  # error: `text`
    print(repeat("ab", "cd"))  # error: `times`
    print(repeat("ab", 1.5))  # error: `times`
