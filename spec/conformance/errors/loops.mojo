# break and continue leave a try through its finally.
fn nothing(x: Int) raises:
    if x == 0:
        raise "zero"
    print("fine", x)

fn main():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            nothing(i)
        except e:
            print(i, e)
        else:
            print("else", i)
        finally:
            print("end", i)
    # expect: 0 zero
    # expect: end 0
    # expect: end 1
    # expect: fine 2
    # expect: else 2
    # expect: end 2
    # expect: end 3
