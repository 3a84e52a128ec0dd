# What a closure changes is changed for the caller, too.
fn grows(items: List[Int]):
    fn grow():
        items.append(1)
    grow()

fn main():
    var xs = [5]
    grows(xs)
    print(xs)
    for x in xs:
        fn change():
            x = 7
        change()
        print(x)
    # expect: [5, 1]
    # expect: 7
    # expect: 7
