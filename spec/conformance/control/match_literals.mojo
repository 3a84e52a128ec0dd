# `match` tries its cases in order: literals, alternatives, a name with a guard, anything.
fn word(n: Int) -> String:
    match n:
        case 0:
            return "none"
        case 1 | 2:
            return "few"
        case -1:
            return "less"
        case k if k > 100:
            return "many: " + String(k)
        case _:
            return "some"

fn main():
    for n in [0, 2, -1, 500, 50]:
        print(word(n))
    # expect: none
    # expect: few
    # expect: less
    # expect: many: 500
    # expect: some
    match "stop":
        case "go":
            print("going")
        case "stop" as said:
            print(said, "it is")  # expect: stop it is
